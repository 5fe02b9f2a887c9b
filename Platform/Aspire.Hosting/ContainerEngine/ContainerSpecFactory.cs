using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>Reads from the model what container a resource is.</summary>
internal sealed class ContainerSpecFactory(LaunchSpecFactory values, ValueResolver resolver, RunIdentity identity, CopiedEntries files, CertificateTrust trust)
{
    public async Task<ContainerSpec> CreateAsync(ContainerResource resource, string id, string image, string network, CancellationToken cancellationToken)
    {
        var (arguments, environment) = await values.ValuesAsync(resource, 0, id, cancellationToken);
        var isPersistent = IsPersistent(resource);
        return new()
        {
            Name = NameOf(resource),
            Image = image,
            Network = network,
            Aliases = AliasesOf(resource),
            Entrypoint = resource.Entrypoint,
            Arguments = arguments,
            Environment = trust.Files is null ? environment : new Dictionary<string, string>(environment) { [CertificateTrust.Variable.Key] = CertificateTrust.Variable.Value },
            Labels = isPersistent ? [] : new Dictionary<string, string>(identity.Labels()) { [RunIdentity.ResourceLabel] = resource.Name },
            Ports =
            [
                .. resource.Annotations.OfType<EndpointAnnotation>().Select(e => new ContainerPort(
                    e.AllocatedEndpoint!.Port, e.TargetPort ?? e.AllocatedEndpoint.Port, e.Protocol.ToString().ToLowerInvariant())),
            ],
            Mounts = [.. resource.Annotations.OfType<ContainerMountAnnotation>()],
            Files = await files.OfAsync(resource, id, cancellationToken),
            RuntimeArguments = await RuntimeArgumentsAsync(resource, cancellationToken),
        };
    }

    public static bool IsPersistent(ContainerResource resource) =>
        resource.TryGetLastAnnotation<ContainerLifetimeAnnotation>(out var lifetime) && lifetime.Lifetime == ContainerLifetime.Persistent;

    /// <summary>Name of the container: the same in each run where it is persistent.</summary>
    public string NameOf(ContainerResource resource) => resource.TryGetLastAnnotation<ContainerNameAnnotation>(out var named)
        ? named.Name
        : $"{resource.Name}-{(IsPersistent(resource) ? identity.Application : identity.Suffix)}";

    /// <summary>Host names in the network of containers.</summary>
    public static IReadOnlyList<string> AliasesOf(ContainerResource resource) =>
        [resource.Name, .. resource.Annotations.OfType<ContainerNetworkAliasAnnotation>().Select(a => a.Alias).Where(a => a != resource.Name).Distinct()];

    private async Task<IReadOnlyList<string>> RuntimeArgumentsAsync(ContainerResource resource, CancellationToken cancellationToken)
    {
        var context = new ContainerRuntimeArgsCallbackContext([], cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<ContainerRuntimeArgsCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        var arguments = new List<string>();
        foreach (var argument in context.Args)
        {
            arguments.Add(await resolver.TextAsync(argument, resource, cancellationToken) ?? string.Empty);
        }

        return arguments;
    }
}
