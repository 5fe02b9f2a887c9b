using System.Globalization;

namespace Streaming.Dashboard.Metrics;

/// <summary>Values with their units, as people write them.</summary>
internal static class MetricText
{
    private static readonly string[] ByteUnits = ["B", "KiB", "MiB", "GiB", "TiB"];
    private static readonly string[] Thousands = ["", "k", "M", "G", "T"];

    /// <param name="value">The value, in the instrument's unit.</param>
    /// <param name="unit">The unit by UCUM: <c>s</c>, <c>By</c>, <c>1</c>, <c>{message}</c>.</param>
    /// <param name="isRate">True where the value is per second.</param>
    public static string Of(double? value, string unit, bool isRate = false)
    {
        if (value is not { } number)
            return "–";
        var text = unit switch
        {
            "s" when !isRate => Seconds(number),
            "ms" when !isRate => Seconds(number / 1000),
            "By" => Scaled(number, 1024, ByteUnits),
            "%" => $"{Number(number)} %",
            _ => Scaled(number, 1000, Thousands),
        };
        return isRate ? $"{text}/s" : text;
    }

    /// <summary>The unit in words for a heading; empty where the values carry it or there is none.</summary>
    public static string UnitName(string unit, bool isRate)
    {
        var name = unit switch
        {
            "1" or "By" or "%" => "",
            "s" or "ms" when !isRate => "",
            // What is counted stands in braces, one of it: {message}.
            ['{', .., not 's', '}'] => $"{unit[1..^1]}s",
            _ => unit.Trim('{', '}'),
        };
        return isRate && name.Length > 0 ? $"{name} per second" : isRate ? "per second" : name;
    }

    private static string Seconds(double seconds) => Math.Abs(seconds) switch
    {
        0 => "0 s",
        < 0.001 => $"{Number(seconds * 1_000_000)} µs",
        < 1 => $"{Number(seconds * 1000)} ms",
        < 120 => $"{Number(seconds)} s",
        _ => $"{Number(seconds / 60)} min",
    };

    private static string Scaled(double number, double by, string[] names)
    {
        var step = 0;
        while (Math.Abs(number) >= by && step < names.Length - 1)
        {
            number /= by;
            step++;
        }
        return $"{Number(number)} {names[step]}".TrimEnd();
    }

    private static string Number(double number) => Math.Abs(number) switch
    {
        >= 100 => number.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => number.ToString("0.#", CultureInfo.InvariantCulture),
        >= 1 => number.ToString("0.##", CultureInfo.InvariantCulture),
        _ => number.ToString("G3", CultureInfo.InvariantCulture),
    };
}
