using System.Runtime.CompilerServices;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Makes an expression piece by piece.</summary>
public partial class ReferenceExpressionBuilder
{
    private readonly ExpressionParts _parts = new();

    /// <summary>True while nothing was added.</summary>
    public bool IsEmpty => _parts.IsEmpty;

    /// <summary>Adds an interpolated text.</summary>
#pragma warning disable CA1822 // The compiler's code hands this builder to the handler.
    public void Append([InterpolatedStringHandlerArgument("")] in ReferenceExpressionBuilderInterpolatedStringHandler handler)
    {
        // The handler has written into this builder by now.
    }
#pragma warning restore CA1822

    /// <summary>Adds text.</summary>
    public void AppendLiteral(string value) => _parts.AddText(value);

    /// <summary>Adds text that is known now.</summary>
    public void AppendFormatted(string? value) => _parts.AddText(value);

    /// <summary>Adds text that is known now, in a format: <c>uri</c> escapes it for an address.</summary>
    public void AppendFormatted(string? value, string? format = null) => _parts.AddText(value, format);

    /// <summary>Adds a value.</summary>
    public void AppendFormatted<T>(T valueProvider)
        where T : IValueProvider, IManifestExpressionProvider => AppendFormatted(valueProvider, null);

    /// <summary>Adds a value in a format: <c>uri</c> escapes it for an address.</summary>
    public void AppendFormatted<T>(T valueProvider, string? format)
        where T : IValueProvider, IManifestExpressionProvider => _parts.AddValue(valueProvider, valueProvider.ValueExpression, format);

    /// <summary>The expression of what was added so far.</summary>
    public ReferenceExpression Build() => _parts.Build();
}
