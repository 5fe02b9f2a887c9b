using Streaming.Dashboard.Metrics;

namespace Streaming.Dashboard.Streams.Watching;

/// <summary>Draws samples as lines of a chart.</summary>
internal static class SampleLines
{
    /// <summary>Longer than from one sample to the next; where nobody looked for longer, the line is interrupted.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(12);

    /// <summary>The value at each moment: that of the last sample before it.</summary>
    public static double?[] Values(IReadOnlyList<Sample> samples, ChartWindow window) =>
        [.. Enumerable.Range(0, window.Count).Select(step => Before(samples, window[step]) is { } sample ? sample.Value : (double?)null)];

    /// <summary>How fast the number grew, a second, from each moment to the next.</summary>
    public static double?[] Rates(IReadOnlyList<Sample> samples, ChartWindow window) =>
        [.. Enumerable.Range(0, window.Count).Select(step => Rate(samples, window[step]))];

    /// <summary>The rate by the samples of the last seconds; null where there is only one.</summary>
    public static double? Rate(IReadOnlyList<Sample> samples, DateTimeOffset at)
    {
        if (Before(samples, at) is not { } last || Before(samples, last.At - TimeSpan.FromSeconds(5)) is not { } first)
            return Before(samples, at) is { } only && samples[0].At < only.At ? PerSecond(samples[0], only) : null;
        return PerSecond(first, last);
    }

    private static double? PerSecond(Sample first, Sample last) =>
        last.At - first.At is { TotalSeconds: > 0 } span && last.Value >= first.Value ? (last.Value - first.Value) / span.TotalSeconds : null;

    private static Sample? Before(IReadOnlyList<Sample> samples, DateTimeOffset at)
    {
        var (low, high) = (0, samples.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = samples[middle].At <= at ? (middle + 1, high) : (low, middle);
        }
        return low > 0 && at - samples[low - 1].At <= Gap ? samples[low - 1] : null;
    }
}
