using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Text with values in it that are known once the application runs.</summary>
public sealed class ReferenceExpression : IManifestExpressionProvider, IValueProvider, IValueWithReferences
{
    /// <summary>The empty text.</summary>
    public static readonly ReferenceExpression Empty = new(string.Empty, []);

    private readonly string _format;
    private readonly IReadOnlyList<object> _providers;

    private ReferenceExpression(string format, IReadOnlyList<object> providers) => (_format, _providers) = (format, providers);

    /// <summary>The text as a composite format, a place for each value.</summary>
    public string Format => _format;

    /// <summary>The values in order.</summary>
    public IReadOnlyList<IValueProvider> ValueProviders => [.. _providers.Cast<IValueProvider>()];

    /// <inheritdoc />
    public string ValueExpression =>
        string.Format(CultureInfo.InvariantCulture, _format, [.. _providers.Select(p => ((IManifestExpressionProvider)p).ValueExpression)]);

    /// <inheritdoc />
    public IEnumerable<object> References => _providers;

    /// <summary>Makes an expression of an interpolated text.</summary>
    public static ReferenceExpression Create(in ExpressionInterpolatedStringHandler handler) => handler.Build();

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => GetValueAsync(new ValueProviderContext(), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<string?> GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken = default)
    {
        var values = new object?[_providers.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = await ((IValueProvider)_providers[i]).GetValueAsync(context, cancellationToken);
        }

        return string.Format(CultureInfo.InvariantCulture, _format, values);
    }

    /// <summary>Collects the parts of an interpolated text.</summary>
    /// <param name="literalLength">Length of the literal parts.</param>
    /// <param name="formattedCount">Number of values.</param>
    [InterpolatedStringHandler]
    public readonly struct ExpressionInterpolatedStringHandler(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _format = new(literalLength + (4 * formattedCount));
        private readonly List<object> _providers = new(formattedCount);

        /// <summary>Adds text.</summary>
        public void AppendLiteral(string value) => _format.Append(value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

        /// <summary>Adds text that is known now.</summary>
        public void AppendFormatted(string? value) => AppendLiteral(value ?? string.Empty);

        /// <summary>Adds a value.</summary>
        public void AppendFormatted<T>(T provider)
            where T : IValueProvider, IManifestExpressionProvider
        {
            _format.Append('{').Append(_providers.Count).Append('}');
            _providers.Add(provider);
        }

        /// <summary>Adds the value of a resource.</summary>
        public void AppendFormatted<T>(IResourceBuilder<T> builder)
            where T : IResource, IValueProvider, IManifestExpressionProvider
        {
            ArgumentNullException.ThrowIfNull(builder);
            AppendFormatted(builder.Resource);
        }

        internal ReferenceExpression Build() => new(_format.ToString(), [.. _providers]);
    }
}
