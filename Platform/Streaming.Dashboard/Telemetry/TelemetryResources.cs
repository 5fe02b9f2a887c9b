using System.Collections.Immutable;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Telemetry;

/// <summary>All that telemetry has come from. Once there are too many, further ones are told apart no more.</summary>
public sealed class TelemetryResources
{
    private readonly Lock _lock = new();
    private readonly int _most;
    private readonly Dictionary<(string Name, string InstanceId), TelemetryResource> _known = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly TelemetryResource _others = new("(other services)", "", 0, []);

    internal TelemetryResources(TelemetryLimitsOptions limits) => _most = limits.MaxResourceCount;

    /// <summary>The resources by name and instance.</summary>
    public ImmutableArray<TelemetryResource> All
    {
        get
        {
            lock (_lock)
                return [.. _known.Values.OrderBy(resource => resource.Name, StringComparer.OrdinalIgnoreCase).ThenBy(resource => resource.InstanceId, StringComparer.Ordinal)];
        }
    }

    /// <summary>Forgets a service, or all, until it is told of again; it keeps its colour.</summary>
    /// <param name="resource">The service, or <c>service/instance</c>; null for all.</param>
    internal void Clear(string? resource)
    {
        lock (_lock)
        {
            foreach (var known in _known.Where(known => ResourceFilter.Includes(resource, known.Value)).ToArray())
                _known.Remove(known.Key);
        }
    }

    internal TelemetryResource Get(string name, string instanceId, ImmutableArray<TelemetryAttribute> attributes)
    {
        lock (_lock)
        {
            if (_known.TryGetValue((name, instanceId), out var known))
                return known;
            if (_known.Count == _most)
                return _others;
            if (!_numbers.TryGetValue(name, out var number))
                _numbers[name] = number = _numbers.Count;
            return _known[(name, instanceId)] = new TelemetryResource(name, instanceId, number, attributes);
        }
    }
}
