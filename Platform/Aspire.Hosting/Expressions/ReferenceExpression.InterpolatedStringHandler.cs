using System.Runtime.CompilerServices;

namespace Aspire.Hosting.ApplicationModel;

public partial class ReferenceExpression
{
    /// <summary>Collects the parts of an interpolated text.</summary>
    /// <param name="literalLength">Length of the literal parts.</param>
    /// <param name="formattedCount">Number of values.</param>
    [InterpolatedStringHandler]
#pragma warning disable CS9113, IDE0060 // The compiler hands both over to any handler.
    public ref struct ExpressionInterpolatedStringHandler(int literalLength, int formattedCount)
#pragma warning restore CS9113, IDE0060
    {
        internal readonly ExpressionParts Parts = new();

        /// <summary>Adds text.</summary>
        public readonly void AppendLiteral(string value) => Parts.AddText(value);

        /// <summary>Adds text that is known now.</summary>
        public readonly void AppendFormatted(string? value) => Parts.AddText(value);

        /// <summary>Adds text that is known now, in a format.</summary>
        public readonly void AppendFormatted(string? value, string? format = null) => Parts.AddText(value, format);

        /// <summary>Adds a value.</summary>
        public void AppendFormatted<T>(T valueProvider)
            where T : IValueProvider, IManifestExpressionProvider => AppendFormatted(valueProvider, null);

        /// <summary>Adds a value in a format: <c>uri</c> escapes it for an address.</summary>
        public void AppendFormatted<T>(T valueProvider, string? format = null)
            where T : IValueProvider, IManifestExpressionProvider => Parts.AddValue(valueProvider, valueProvider.ValueExpression, format);

        /// <summary>Adds the value of a resource.</summary>
        public void AppendFormatted<T>(IResourceBuilder<T> valueProvider)
            where T : IResource, IValueProvider, IManifestExpressionProvider => AppendFormatted(valueProvider, null);

        /// <summary>Adds the value of a resource in a format: <c>uri</c> escapes it for an address.</summary>
        public void AppendFormatted<T>(IResourceBuilder<T> valueProvider, string? format = null)
            where T : IResource, IValueProvider, IManifestExpressionProvider
        {
            ArgumentNullException.ThrowIfNull(valueProvider);
            AppendFormatted(valueProvider.Resource, format);
        }
    }
}
