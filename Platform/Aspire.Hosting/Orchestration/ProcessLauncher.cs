using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>Starts processes of this machine.</summary>
internal sealed class ProcessLauncher(LaunchSpecFactory specs, Guardian guardian, ResourceLoggerService logs, TimeProvider time) : IInstanceLauncher
{
    public async Task<LaunchedInstance> LaunchAsync(IResource resource, int instance, string id, CancellationToken cancellationToken)
    {
        var spec = await specs.CreateAsync(resource, instance, id, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var process = ChildProcess.Start(spec, guardian.Run, logs.Log(id), time);
        return new(
            process,
            [
                new(resource is ProjectResource ? "project.path" : "executable.path", resource is ProjectResource ? spec.Arguments[0] : spec.Command),
                new("executable.pid", process.Id),
            ],
            spec.Environment);
    }
}
