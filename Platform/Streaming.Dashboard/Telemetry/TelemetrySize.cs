using System.Collections.Immutable;

namespace Streaming.Dashboard.Telemetry;

/// <summary>How many bytes things take in memory, near enough to bound them: texts that share a string count each time.</summary>
internal static class TelemetrySize
{
    private const int PerObject = 128;
    private const int PerAttribute = 2 * sizeof(long);

    public static long OfObject(ImmutableArray<TelemetryAttribute> attributes)
    {
        var bytes = (long)PerObject;
        foreach (var attribute in attributes)
            bytes += PerAttribute + OfText(attribute.Value);
        return bytes;
    }

    public static long OfText(string text) => (long)text.Length * sizeof(char);
}
