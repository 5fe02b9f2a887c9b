using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>What is known about an instance of a resource at one moment.</summary>
public sealed record CustomResourceSnapshot
{
    /// <summary>Kind of resource, as <c>Project</c>.</summary>
    public required string ResourceType { get; init; }

    /// <summary>Facts.</summary>
    public required ImmutableArray<ResourcePropertySnapshot> Properties { get; init; }

    /// <summary>State; null before the application starts.</summary>
    public ResourceStateSnapshot? State { get; init; }

    /// <summary>Exit code of its last process; 128 and the signal where a signal ended it.</summary>
    public int? ExitCode { get; init; }

    /// <summary>When it became part of the application.</summary>
    public DateTime? CreationTimeStamp { get; init; }

    /// <summary>When its process started (UTC).</summary>
    public DateTime? StartTimeStamp { get; init; }

    /// <summary>When its process ended (UTC).</summary>
    public DateTime? StopTimeStamp { get; init; }

    /// <summary>The worst result of its checks; null unless it runs.</summary>
    public HealthStatus? HealthStatus => State?.Text != KnownResourceStates.Running ? null
        : HealthReports.Length == 0 ? Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy
        : HealthReports.Min(r => r.Status ?? Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Unhealthy);

    /// <summary>Results of its checks, kept by whoever runs the application.</summary>
    public ImmutableArray<HealthReportSnapshot> HealthReports { get; internal init; } = [];

    /// <summary>Variables that its process was started with.</summary>
    public ImmutableArray<EnvironmentVariableSnapshot> EnvironmentVariables { get; init; } = [];

    /// <summary>Links.</summary>
    public ImmutableArray<UrlSnapshot> Urls { get; init; } = [];

    /// <summary>Folders and volumes that its container sees.</summary>
    public ImmutableArray<VolumeSnapshot> Volumes { get; init; } = [];

    /// <summary>Commands that it takes now.</summary>
    public ImmutableArray<ResourceCommandSnapshot> Commands { get; init; } = [];

    /// <summary>Relationships to others.</summary>
    public ImmutableArray<RelationshipSnapshot> Relationships { get; init; } = [];

    /// <summary>True keeps it off the dashboard's list.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Icon that stands for it; null is that of its kind.</summary>
    public string? IconName { get; init; }

    /// <summary>How the icon is drawn.</summary>
    public IconVariant? IconVariant { get; init; }
}
