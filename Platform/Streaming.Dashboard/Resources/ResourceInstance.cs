using System.Collections.Immutable;
using Streaming.Dashboard.Layout;

namespace Streaming.Dashboard.Resources;

/// <summary>One instance of a resource as the host last described it; each replica is an instance of its own.</summary>
public sealed record ResourceInstance
{
    /// <summary>The unique name of the instance.</summary>
    public required string Name { get; init; }

    /// <summary>The name in the model, shared by replicas.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What kind of thing it is, such as <c>Project</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The state's name; <c>Unknown</c> before the host tells one.</summary>
    public required string State { get; init; }

    /// <summary>How the state is to be felt.</summary>
    public required Tone Tone { get; init; }

    /// <summary>All health checks together; null where the resource does not run.</summary>
    public Health? Health { get; init; }

    /// <summary>When the instance came into being.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last started.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it last stopped.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>The exit code of a process that has ended.</summary>
    public int? ExitCode { get; init; }

    /// <summary>What it is made from, in short: a project file, an image, a program.</summary>
    public string Source { get; init; } = "";

    /// <summary>The same in full.</summary>
    public string SourceDetail { get; init; } = "";

    /// <summary>The display name of the resource it belongs to; null for most.</summary>
    public string? Parent { get; init; }

    /// <summary>Its addresses, in the host's order.</summary>
    public ImmutableArray<ResourceUrl> Urls { get; init; } = [];

    /// <summary>Its environment, by name.</summary>
    public ImmutableArray<EnvironmentEntry> Environment { get; init; } = [];

    /// <summary>Its health checks.</summary>
    public ImmutableArray<HealthCheck> HealthChecks { get; init; } = [];

    /// <summary>Its properties, in the host's order.</summary>
    public ImmutableArray<PropertyEntry> Properties { get; init; } = [];

    /// <summary>What its container sees of the machine, in the model's order.</summary>
    public ImmutableArray<VolumeEntry> Volumes { get; init; } = [];

    /// <summary>The commands that the host offers now.</summary>
    public ImmutableArray<ResourceAction> Actions { get; init; } = [];

    /// <summary>Names of the resources it refers to and how.</summary>
    public ImmutableArray<ResourceReference> References { get; init; } = [];

    /// <summary>The name of the Fluent icon that the model chose for it; empty for none.</summary>
    public string IconName { get; init; } = "";

    /// <summary>True where its icon is an area, not lines.</summary>
    public bool IsIconFilled { get; init; }

    /// <summary>True where the host does not want it in the table.</summary>
    public bool IsHidden { get; init; }
}
