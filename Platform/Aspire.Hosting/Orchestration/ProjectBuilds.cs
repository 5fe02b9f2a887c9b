using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>Builds projects that the AppHost does not reference, and programs of one file, when they start.</summary>
internal sealed class ProjectBuilds(AppHostMetadata metadata, ResourceNotificationService notifications, ResourceLoggerService logs, TimeProvider time) : IDisposable
{
    // Two builds at once would write the same files: replicas, and projects that share others.
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <exception cref="DistributedApplicationException">There is no project to build.</exception>
    public static void Check(ProjectResource resource, string path)
    {
        if (Directory.Exists(path))
        {
            throw new DistributedApplicationException($"Project '{resource.Name}' is given by the folder {path}, which has no project of its own: give the path of one, or of a .cs file.");
        }

        if (!File.Exists(path))
        {
            throw new DistributedApplicationException($"Project '{resource.Name}' ({path}) does not exist: correct the path, which starts from the AppHost's folder.");
        }
    }

    /// <returns>Path of the assembly.</returns>
    /// <exception cref="DistributedApplicationException">The build failed; its errors stand in the log.</exception>
    public async Task<string> BuildAsync(ProjectResource resource, IProjectMetadata project, string id, CancellationToken cancellationToken)
    {
        var path = project.ProjectPath;
        await notifications.PublishUpdateAsync(resource, id, s => s with { State = new(KnownResourceStates.Building, "info") });
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var log = logs.Log(id);
            log.Add(time.GetUtcNow(), $"Building {path}", isError: false);
            var result = await new ClientCommand("dotnet").RunAsync(
                // No process of the build stays when it is over; that of one file has only one, and refuses the switch for others.
                [
                    "build", path, "-c", metadata.Configuration, "-t:Build", "-getProperty:TargetPath", "-p:UseSharedCompilation=false",
                    .. project.IsFileBasedApp ? Array.Empty<string>() : ["-nodeReuse:false"],
                ],
                cancellationToken,
                (line, isError) => log.Add(time.GetUtcNow(), line, isError));
            return result is { ExitCode: 0, Lines: [.., var assembly] }
                ? assembly
                : throw new DistributedApplicationException($"Project '{resource.Name}' ({path}) cannot be built: {result.Message}");
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
