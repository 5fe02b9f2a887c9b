using System.Globalization;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Text with values in it that are known once the application runs, or one of two such texts, by a condition.</summary>
public partial class ReferenceExpression : IExpressionValue, IValueWithReferences
{
    /// <summary>The expression without text or values; it has no value.</summary>
    public static readonly ReferenceExpression Empty = new(string.Empty, [], [], []);

    internal ReferenceExpression(string format, IReadOnlyList<IValueProvider> providers, IReadOnlyList<string> expressions, IReadOnlyList<string?> formats) =>
        (Format, ValueProviders, ManifestExpressions, StringFormats) = (format, providers, expressions, formats);

    private ReferenceExpression(IValueProvider condition, string matchValue, ReferenceExpression whenTrue, ReferenceExpression whenFalse)
        : this(string.Empty, [.. whenTrue.ValueProviders, .. whenFalse.ValueProviders], [], []) =>
        (Condition, MatchValue, WhenTrue, WhenFalse) = (condition, matchValue, whenTrue, whenFalse);

    /// <summary>The text as a composite format, a place for each value.</summary>
    public string Format { get; }

    /// <summary>The values in order; those of both texts where there is a condition.</summary>
    public IReadOnlyList<IValueProvider> ValueProviders { get; }

    /// <summary>How a manifest refers to each value.</summary>
    public IReadOnlyList<string> ManifestExpressions { get; }

    /// <summary>The format of each value: <c>uri</c>, or null for none.</summary>
    public IReadOnlyList<string?> StringFormats { get; }

    /// <summary>True where a condition chooses between two texts.</summary>
    public bool IsConditional => Condition is not null;

    /// <summary>The value that chooses.</summary>
    public IValueProvider? Condition { get; }

    /// <summary>The text that is taken where the condition has the value that is looked for.</summary>
    public ReferenceExpression? WhenTrue { get; }

    /// <summary>The text that is taken elsewhere.</summary>
    public ReferenceExpression? WhenFalse { get; }

    /// <summary>The value that is looked for, whatever the case of its letters.</summary>
    public string? MatchValue { get; }

    /// <inheritdoc />
    public string ValueExpression => IsConditional ? $"{{{Name}.connectionString}}" : string.Format(CultureInfo.InvariantCulture, Format, [.. ManifestExpressions]);

    IEnumerable<object> IValueWithReferences.References =>
        IsConditional ? [Condition!, .. References(Condition!), .. References(WhenTrue!), .. References(WhenFalse!)] : ValueProviders;

    /// <summary>Name by which a manifest knows the chosen text.</summary>
    internal string? Name => field ??= IsConditional ? ConditionName.Of(Condition!, MatchValue!, WhenTrue!, WhenFalse!) : null;

    /// <summary>Makes an expression of an interpolated text.</summary>
    public static ReferenceExpression Create(in ExpressionInterpolatedStringHandler handler) => handler.Parts.Build();

    /// <summary>Makes an expression that is one of two, by a value.</summary>
    /// <param name="condition">The value.</param>
    /// <param name="matchValue">What it is compared with, whatever the case of letters.</param>
    /// <param name="whenTrue">Taken where they are the same.</param>
    /// <param name="whenFalse">Taken elsewhere.</param>
    public static ReferenceExpression CreateConditional(IValueProvider condition, string matchValue, ReferenceExpression whenTrue, ReferenceExpression whenFalse)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentException.ThrowIfNullOrEmpty(matchValue);
        ArgumentNullException.ThrowIfNull(whenTrue);
        ArgumentNullException.ThrowIfNull(whenFalse);
        return new(condition, matchValue, whenTrue, whenFalse);
    }

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken) => GetValueAsync(new(), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<string?> GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken)
    {
        if (IsConditional)
        {
            var value = await Condition!.GetValueAsync(context, cancellationToken);
            return await (string.Equals(value, MatchValue, StringComparison.OrdinalIgnoreCase) ? WhenTrue! : WhenFalse!).GetValueAsync(context, cancellationToken);
        }

        if (Format.Length == 0)
        {
            return null;
        }

        var values = new object?[ValueProviders.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = await ValueProviders[i].GetValueAsync(context, cancellationToken) is { } text ? ValueFormat.Apply(text, StringFormats[i]) : null;
        }

        return string.Format(CultureInfo.InvariantCulture, Format, values);
    }

    private static IEnumerable<object> References(object value) => value is IValueWithReferences references ? references.References : [];
}
