using System.Security.Cryptography;
using System.Text;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>
/// Containers that run on between runs. One is taken over where the model still says the same of it, and made anew where not.
/// It lives in a network of the application and joins that of each run.
/// </summary>
internal sealed class PersistentContainers(
    ContainerSession session, ContainerSpecFactory specs, ContainerMaker maker, RunIdentity identity, DistributedApplicationModel model)
{
    private const string SpecLabel = "aspire.hosting.spec";

    private string Network => $"aspire-persistent-network-{identity.Application}";

    /// <summary>Ports of this machine that containers of earlier runs hold, so that they need not be made anew for another port.</summary>
    public async Task<IReadOnlyDictionary<EndpointAnnotation, int>> PortsAsync(CancellationToken cancellationToken)
    {
        var ports = new Dictionary<EndpointAnnotation, int>();
        foreach (var resource in model.Resources.OfType<ContainerResource>().Where(ContainerSpecFactory.IsPersistent))
        {
            var engine = await session.EngineAsync(cancellationToken);
            foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>().Where(e => e.Port is null))
            {
                if (int.TryParse(await engine.InspectAsync("container", specs.NameOf(resource), $"{{{{index .Config.Labels \"{PortLabel(endpoint.TargetPort)}\"}}}}", cancellationToken), out var port))
                {
                    ports[endpoint] = port;
                }
            }
        }

        return ports;
    }

    /// <returns>Id of the container.</returns>
    public async Task<string> StartAsync(Engine engine, ContainerSpec spec, CancellationToken cancellationToken)
    {
        var own = await LabelledAsync(spec with { Network = Network }, engine.Kind, cancellationToken);
        if (await engine.InspectAsync("network", Network, "{{.Name}}", cancellationToken) is null)
        {
            await engine.CreateNetworkAsync(Network, [new(RunIdentity.ApplicationLabel, identity.Application)], cancellationToken);
        }

        var id = await FindAsync(engine, own, cancellationToken) ?? await maker.MakeAsync(engine, own, cancellationToken);
        if (!await engine.IsInNetworkAsync(id, spec.Network, cancellationToken))
        {
            await engine.ConnectAsync(spec.Network, id, spec.Aliases, cancellationToken);
        }

        await engine.StartAsync(id, spec.Name, cancellationToken);
        return id;
    }

    private static async Task<string?> FindAsync(Engine engine, ContainerSpec spec, CancellationToken cancellationToken)
    {
        var found = await engine.InspectAsync("container", spec.Name, $"{{{{.Id}}}} {{{{index .Config.Labels \"{SpecLabel}\"}}}}", cancellationToken);
        if (found?.Split(' ') is not [var id, .. var label])
        {
            return null;
        }

        if (label is [var hash] && hash == spec.Labels[SpecLabel])
        {
            return id;
        }

        if (label is [] or [""] or ["<no", "value>"])
        {
            throw new DistributedApplicationException($"A container named {spec.Name} is there that this application did not make: remove it, or give the resource another name by WithContainerName.");
        }

        await engine.RemoveAsync([id], cancellationToken);
        return null;
    }

    private async Task<ContainerSpec> LabelledAsync(ContainerSpec spec, EngineKind kind, CancellationToken cancellationToken)
    {
        string[] said = [.. CreateArguments.Of(spec, kind), .. await CopiedArchive.DescribeAsync(spec.Files, cancellationToken)];
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', said))));
        var labels = new Dictionary<string, string> { [RunIdentity.ApplicationLabel] = identity.Application, [SpecLabel] = hash };
        foreach (var port in spec.Ports)
        {
            labels[PortLabel(port.TargetPort)] = $"{port.HostPort}";
        }

        return spec with { Labels = labels };
    }

    private static string PortLabel(int? targetPort) => $"aspire.hosting.port.{targetPort}";
}
