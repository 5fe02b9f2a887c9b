using System.Collections.Immutable;

namespace Streaming.Dashboard.Telemetry;

/// <summary>A service instance that telemetry comes from, by OpenTelemetry's resource conventions.</summary>
public sealed class TelemetryResource
{
    internal TelemetryResource(string name, string instanceId, int number, ImmutableArray<TelemetryAttribute> attributes) =>
        (Name, InstanceId, Number, Attributes) = (name, instanceId, number, attributes);

    /// <summary><c>service.name</c>.</summary>
    public string Name { get; }

    /// <summary><c>service.instance.id</c>, possibly empty.</summary>
    public string InstanceId { get; }

    /// <summary>Counts the services in order of appearance: chooses the colour, the same for all instances of a service.</summary>
    public int Number { get; }

    /// <summary>All attributes as first seen.</summary>
    public ImmutableArray<TelemetryAttribute> Attributes { get; }
}
