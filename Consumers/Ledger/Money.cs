using System.Globalization;

namespace Streaming.Consumers.Ledger;

/// <summary>Amounts in thousandths of a pound.</summary>
internal static class Money
{
    private const int Scale = 1000;

    /// <summary>A price of at most three decimals, exactly.</summary>
    public static long ToThousandths(decimal price) => decimal.ToInt64(price * Scale);

    /// <summary>Pounds with three decimals.</summary>
    public static string Format(Int128 thousandths)
    {
        var amount = Int128.Abs(thousandths);
        return string.Create(CultureInfo.InvariantCulture, $"{(thousandths < 0 ? "-" : "")}{amount / Scale}.{(int)(amount % Scale):D3}");
    }
}
