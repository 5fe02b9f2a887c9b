namespace Streaming.Dashboard.Streams.Jobs;

/// <summary>Times of Flink: milliseconds since 1970, with numbers far outside for "none".</summary>
internal static class FlinkTime
{
    private static readonly long Most = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static DateTimeOffset? Of(long milliseconds) => milliseconds >= 0 && milliseconds <= Most ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
}
