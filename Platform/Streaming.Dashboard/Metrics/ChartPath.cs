using System.Globalization;
using System.Text;

namespace Streaming.Dashboard.Metrics;

/// <summary>A line as an SVG path on a field of 1000 by 1000, interrupted where there are no values.</summary>
internal static class ChartPath
{
    public const int Field = 1000;

    public static string Of(double?[] values, ChartWindow window, ChartScale scale)
    {
        var path = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } value)
                continue;
            var isContinued = i > 0 && values[i - 1] is not null;
            var isAlone = !isContinued && (i == values.Length - 1 || values[i + 1] is null);
            path.Append(CultureInfo.InvariantCulture, $"{(isContinued ? 'L' : 'M')}{Field * window.Part(i):0.#} {Y(value, scale):0.#}");
            // A moment between two gaps is a dot.
            if (isAlone)
                path.Append("h0.1");
        }
        return path.ToString();
    }

    private static double Y(double value, ChartScale scale) => Field * (1 - scale.Part(value));
}
