using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Streaming.Hosting;

namespace Streaming.Kubernetes;

/// <summary>The model as a cluster sees it.</summary>
internal sealed class PublishedModel
{
    private readonly Dictionary<string, PublishedResource> _resources = [];
    private readonly HashSet<Connection> _connections = [];

    public IEnumerable<PublishedResource> Resources => _resources.Values;

    /// <summary>Who connects to whom, as far as values of the model tell.</summary>
    public IEnumerable<Connection> Connections => _connections;

    public PublishedResource this[IResource resource] => _resources[resource.Name];

    /// <exception cref="DistributedApplicationException">A resource has a name or a value that Kubernetes refuses.</exception>
    public static async Task<PublishedModel> ReadAsync(IEnumerable<IResource> resources, DistributedApplicationExecutionContext execution, CancellationToken cancellationToken)
    {
        var model = new PublishedModel();
        foreach (var resource in resources.Where(r => r is IComputeResource))
        {
            KubernetesName.Validated(resource.Name, "Resource");
            var reader = new ValueReader(resource.Name);
            var environment = new EnvironmentCallbackContext(execution, resource, [], cancellationToken);
            foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
            {
                await annotation.Callback(environment);
            }

            var args = new CommandLineArgsCallbackContext([], cancellationToken);
            foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>())
            {
                await annotation.Callback(args);
            }

            model._resources[resource.Name] = new(
                resource,
                resource.TryGetLastAnnotation<WorkloadAnnotation>(out var workload) ? workload : new(),
                environment.EnvironmentVariables.ToDictionary(v => v.Key, v => reader.Read(v.Value)),
                [.. args.Args.Select(reader.Read)]);
            model._connections.UnionWith(reader.Connections);
        }

        return model;
    }
}
