using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Streaming.Producers.Orders;

/// <summary>The contract's decimal(12,3), read without rounding.</summary>
internal static class Price
{
    public const int Decimals = 3;
    private const decimal Limit = 1_000_000_000m;

    public static bool TryParse(string text, out decimal price, [NotNullWhen(false)] out string? problem)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        problem = !decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out price)
            ? "is not a decimal number"
            : DecimalsOf(text) > Decimals
                ? $"has more than {Decimals} decimals"
                : Math.Abs(price) >= Limit ? "has more than 9 digits before the point" : null;
        return problem is null;
    }

    // Counted in the text: a decimal drops what does not fit its 28 digits.
    private static int DecimalsOf(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : text.Length - point - 1;
    }
}
