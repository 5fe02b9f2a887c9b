using System.Collections.Immutable;
using Aspire.DashboardService.Proto.V1;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Live;

namespace Streaming.Dashboard.Resources;

/// <summary>The resources as the host last told them. Read from any thread; what is read never changes afterwards.</summary>
public sealed class ResourceStore
{
    private readonly Lock _lock = new();
    private ImmutableDictionary<string, ResourceInstance> _resources = ImmutableDictionary<string, ResourceInstance>.Empty;
    private ResourceServiceStatus _status;
    private string _applicationName;

    internal ResourceStore(IOptions<DashboardOptions> options)
    {
        _applicationName = options.Value.ApplicationName;
        _status = options.Value.ResourceServiceClient.Url is null ? ResourceServiceStatus.NotConfigured : ResourceServiceStatus.Connecting;
    }

    /// <summary>Notifies after each change.</summary>
    public ChangeSource Changes { get; } = new();

    /// <summary>The resources by the name of the instance.</summary>
    public ImmutableDictionary<string, ResourceInstance> Resources
    {
        get { lock (_lock) return _resources; }
    }

    /// <summary>How fresh they are.</summary>
    public ResourceServiceStatus Status
    {
        get { lock (_lock) return _status; }
    }

    /// <summary>The name of the application, for the page's head.</summary>
    public string ApplicationName
    {
        get { lock (_lock) return _applicationName; }
    }

    internal void Apply(WatchResourcesUpdate update)
    {
        lock (_lock)
        {
            _status = ResourceServiceStatus.Connected;
            _resources = update.KindCase switch
            {
                // The initial data are all there is: what they lack is gone.
                WatchResourcesUpdate.KindOneofCase.InitialData => update.InitialData.Resources.ToImmutableDictionary(r => r.Name, ResourceReader.Read),
                WatchResourcesUpdate.KindOneofCase.Changes => update.Changes.Value.Aggregate(_resources, Apply),
                _ => _resources,
            };
        }
        Changes.Notify();
    }

    internal void NameApplication(string name)
    {
        lock (_lock)
            _applicationName = name;
        Changes.Notify();
    }

    internal void LoseConnection()
    {
        lock (_lock)
            _status = _status == ResourceServiceStatus.Connecting ? ResourceServiceStatus.Connecting : ResourceServiceStatus.Lost;
        Changes.Notify();
    }

    private static ImmutableDictionary<string, ResourceInstance> Apply(ImmutableDictionary<string, ResourceInstance> resources, WatchResourcesChange change) => change.KindCase switch
    {
        WatchResourcesChange.KindOneofCase.Upsert => resources.SetItem(change.Upsert.Name, ResourceReader.Read(change.Upsert)),
        WatchResourcesChange.KindOneofCase.Delete => resources.Remove(change.Delete.ResourceName),
        _ => resources,
    };
}
