using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Result of a health check.</summary>
/// <param name="Name">Key of the check.</param>
/// <param name="Status">Result; null until it has run since the start.</param>
/// <param name="Description">What it found.</param>
/// <param name="ExceptionText">Why it failed.</param>
public sealed record HealthReportSnapshot(string Name, HealthStatus? Status, string? Description, string? ExceptionText)
{
    /// <summary>When it ran last (UTC).</summary>
    public DateTime? LastRunAt { get; init; }
}
