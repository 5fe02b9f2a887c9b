using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>Starts containers: image, network, container.</summary>
internal sealed class ContainerLauncher(
    ContainerSession session, ContainerImages images, ContainerSpecFactory specs, ContainerMaker maker, PersistentContainers persistent,
    ResourceNotificationService notifications, ResourceLoggerService logs, TimeProvider time) : IInstanceLauncher
{
    private const int ShortId = 12;

    public async Task<LaunchedInstance> LaunchAsync(IResource resource, int instance, string id, CancellationToken cancellationToken)
    {
        var container = (ContainerResource)resource;
        var log = logs.Log(id);
        var engine = await session.EngineAsync(cancellationToken);
        if (container.Annotations.OfType<DockerfileBuildAnnotation>().Any())
        {
            await notifications.PublishUpdateAsync(container, id, s => s with { State = new(KnownResourceStates.Building, "info") });
        }

        var image = await images.PrepareAsync(engine, container, (line, isError) => log.Add(time.GetUtcNow(), line, isError), cancellationToken);
        await notifications.PublishUpdateAsync(container, id, s => s with { State = new(KnownResourceStates.Starting, "info") });
        var network = await session.NetworkAsync(cancellationToken);
        var spec = await specs.CreateAsync(container, id, image, network, cancellationToken);
        var isPersistent = ContainerSpecFactory.IsPersistent(container);
        var started = isPersistent
            ? await persistent.StartAsync(engine, spec, cancellationToken)
            : await StartAsync(engine, spec, cancellationToken);
        return new(
            new RunningContainer(engine, started, isPersistent, log, time),
            [
                new("container.id", started[..Math.Min(ShortId, started.Length)]),
                new("container.name", spec.Name),
                new("container.image", ImageName.Of(container.Annotations.OfType<ContainerImageAnnotation>().Last())),
                new("container.command", spec.Entrypoint),
                new("container.args", string.Join(' ', spec.Arguments)),
                new("container.ports", string.Join(", ", spec.Ports.Select(p => $"{p.HostPort}:{p.TargetPort}/{p.Protocol}"))),
                new("container.lifetime", isPersistent ? ContainerLifetime.Persistent : ContainerLifetime.Session),
            ],
            spec.Environment);
    }

    private async Task<string> StartAsync(Engine engine, ContainerSpec spec, CancellationToken cancellationToken)
    {
        var id = await maker.MakeAsync(engine, spec, cancellationToken);
        try
        {
            await engine.StartAsync(id, spec.Name, cancellationToken);
            return id;
        }
        catch
        {
            await engine.RemoveAsync([id], CancellationToken.None);
            throw;
        }
    }
}
