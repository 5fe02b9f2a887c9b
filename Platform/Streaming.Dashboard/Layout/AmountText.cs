using System.Globalization;

namespace Streaming.Dashboard.Layout;

/// <summary>Counts, sizes and rates as they are shown.</summary>
internal static class AmountText
{
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

    public static string Count(long? count) => count is { } number ? number.ToString("N0", CultureInfo.InvariantCulture) : "–";

    public static string Bytes(long? bytes)
    {
        if (bytes is not { } size)
            return "–";
        var (value, unit) = ((double)size, 0);
        for (; value >= 1024 && unit < Units.Length - 1; unit++)
            value /= 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {Units[unit]}");
    }

    public static string Rate(double? rate) => rate switch
    {
        null => "–",
        0 => "0/s",
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{rate:0.##}/s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{rate:N0}/s"),
    };
}
