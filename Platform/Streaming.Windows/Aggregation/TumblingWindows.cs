namespace Streaming.Windows.Aggregation;

/// <summary>Windows of one length, one after the other, aligned to 1970-01-01T00:00Z.</summary>
internal static class TumblingWindows
{
    private static readonly long First = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>Start of the window that a time falls into, in milliseconds; times before 1970 included.</summary>
    public static long StartOf(long timestamp, long size)
    {
        var rest = timestamp % size;
        return timestamp - (rest < 0 ? rest + size : rest);
    }

    /// <summary>Whether a window lies within the years 1 to 9999, which are all that can be written as a date.</summary>
    public static bool CanBeWritten(long start, long size) => start >= First && start <= Last - size;
}
