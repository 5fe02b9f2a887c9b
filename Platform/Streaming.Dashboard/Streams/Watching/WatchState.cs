namespace Streaming.Dashboard.Streams.Watching;

/// <summary>What is known of something that is asked again and again.</summary>
/// <param name="Value">The last answer; null before the first.</param>
/// <param name="Failure">Why there is no newer one; null where the last question was answered.</param>
/// <param name="At">When the answer came.</param>
internal sealed record WatchState<T>(T? Value, string? Failure, DateTimeOffset? At)
    where T : class
{
    public static WatchState<T> Unknown { get; } = new(null, null, null);
}
