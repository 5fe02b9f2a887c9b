namespace Streaming.Dashboard.Telemetry;

/// <summary>Times as telemetry has them: nanoseconds since 1970, to the 100 nanoseconds that .NET keeps.</summary>
internal static class UnixNanoseconds
{
    private const ulong NanosecondsPerTick = 100;
    private static readonly ulong LastTick = (ulong)(DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks;

    /// <summary>A time past the end of the calendar becomes its end.</summary>
    public static DateTimeOffset ToTime(ulong nanoseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks((long)Math.Min(nanoseconds / NanosecondsPerTick, LastTick));
}
