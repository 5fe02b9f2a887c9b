namespace Streaming.Dashboard.Resources;

/// <summary>The last result of one health check.</summary>
/// <param name="Name">The check's key.</param>
/// <param name="Health">Its result.</param>
/// <param name="Description">What the check said, possibly empty.</param>
/// <param name="Exception">The exception it ended with, possibly empty.</param>
/// <param name="LastRunAt">When it last ran; null before the first run.</param>
public sealed record HealthCheck(string Name, Health Health, string Description, string Exception, DateTimeOffset? LastRunAt);
