using System.Globalization;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>Takes the time off a line of a container's log: engines write it first, and a blank after it.</summary>
internal static class LogTime
{
    public static (DateTimeOffset Time, string Text) Split(string line, TimeProvider time)
    {
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        var stamp = blank < 0 ? line : line[..blank];
        return DateTimeOffset.TryParse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var written)
            ? (written, blank < 0 ? string.Empty : line[(blank + 1)..])
            : (time.GetUtcNow(), line);
    }
}
