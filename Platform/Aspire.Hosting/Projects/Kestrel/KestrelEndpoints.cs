using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Kestrel's endpoints as those of a resource, and the variables that give them their ports.</summary>
internal sealed class KestrelEndpoints
{
    private readonly KestrelSettings _settings;
    private readonly Dictionary<EndpointAnnotation, KestrelEndpoint> _added = [];

    public KestrelEndpoints(IResourceBuilder<ProjectResource> builder, KestrelSettings settings)
    {
        _settings = settings;
        // The only one of a scheme has its name, so that references find it; several keep their own.
        foreach (var ofScheme in settings.Endpoints.GroupBy(e => e.Address.Scheme))
        {
            foreach (var endpoint in ofScheme)
            {
                builder.WithEndpoint(ofScheme.Count() == 1 ? ofScheme.Key : endpoint.Key, annotation => Add(annotation, endpoint, builder.ApplicationBuilder.ExecutionContext));
            }
        }
    }

    /// <summary>True where the settings name endpoints.</summary>
    public bool Any => _added.Count > 0;

    /// <summary>Says that clients of an endpoint speak HTTP/2, where the settings do for all.</summary>
    public void SetTransport(EndpointAnnotation endpoint) => _settings.SetTransport(endpoint);

    /// <summary>Gives each listener its port, those from elsewhere too: Kestrel's settings are the only ones that count where there are any.</summary>
    public void AddVariables(EnvironmentCallbackContext context, IEnumerable<EndpointReference> listeners)
    {
        foreach (var listener in listeners)
        {
            var (endpoint, configured) = (listener.EndpointAnnotation, _added.GetValueOrDefault(listener.EndpointAnnotation));
            // A container is asked from outside, so it listens on every address.
            var host = context.ExecutionContext.IsRunMode && configured is not null ? endpoint.TargetHost : "*";
            // Where it runs, its own name replaces its address; by another name it would listen on both.
            var name = context.ExecutionContext.IsRunMode && configured is not null && !string.Equals(configured.Key, endpoint.Name, StringComparison.OrdinalIgnoreCase)
                ? configured.Key
                : endpoint.Name;
            context.EnvironmentVariables[$"Kestrel__Endpoints__{name}__Url"] = ReferenceExpression.Create($"{endpoint.UriScheme}://{host}:{listener.Property(EndpointProperty.TargetPort)}");
        }
    }

    private void Add(EndpointAnnotation annotation, KestrelEndpoint endpoint, DistributedApplicationExecutionContext context)
    {
        annotation.UriScheme = endpoint.Address.Scheme;
        annotation.TargetHost = ListeningHost.Of(endpoint.Address);
        if (context.IsRunMode)
        {
            annotation.Port = endpoint.Address.Port;
        }
        else
        {
            annotation.TargetPort = endpoint.Address.Port;
        }

        _settings.SetTransport(annotation, endpoint.Protocols);
        _added[annotation] = endpoint;
    }
}
