using System.Diagnostics;

namespace Streaming.Testing.Containers;

/// <summary>A store of images and containers apart from the machine's, from which no registry is reached: the platform's own image names can be used in it.</summary>
public sealed class PodmanStore : IAsyncDisposable
{
    private const int DeleteAttempts = 100;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("podman-store-");
    private readonly Dictionary<string, string> _variables;

    public PodmanStore()
    {
        _variables = new()
        {
            ["CONTAINERS_STORAGE_CONF"] = Write("storage.conf", $"""
                [storage]
                driver = "overlay"
                graphroot = "{Images}"
                runroot = "{_folder.FullName}/run"
                """),
            ["CONTAINERS_REGISTRIES_CONF"] = Write("registries.conf", """
                [[registry]]
                location = "docker.io"
                blocked = true
                [[registry]]
                location = "ghcr.io"
                blocked = true
                """),
        };
    }

    /// <summary>What a process needs in its environment to use the store.</summary>
    public IReadOnlyDictionary<string, string> Variables => _variables;

    private string Images => $"{_folder.FullName}/images";

    /// <summary>Makes an image with a shell and the usual programs that runs a command.</summary>
    public async Task MakeAsync(string image, string command)
    {
        if (await TestEngine.ImportAsync(_variables, _folder.FullName, image, BusyboxImage.WriteAsync, $"CMD {command}") is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }

    public async Task<string[]> ContainersAsync() =>
        (await EngineClient.RunAsync(_variables, "ps", "--all", "--format", "{{.Names}}")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public async ValueTask DisposeAsync()
    {
        await EngineClient.RunAsync(_variables, "rm", "--force", "--all", "--time", "0");
        for (var attempt = 1; !await TryDeleteAsync(last: attempt == DeleteAttempts); attempt++)
        {
            await Task.Delay(100);
        }
    }

    private async Task<bool> TryDeleteAsync(bool last)
    {
        // Podman leaves the mount of an overlay store behind.
        using var unmount = Process.Start(new ProcessStartInfo("umount", [$"{Images}/overlay"]) { RedirectStandardError = true })!;
        await unmount.WaitForExitAsync();
        try
        {
            _folder.Delete(recursive: true);
            return true;
        }
        catch (IOException) when (!last)
        {
            // What cleans up after a killed host still works in the store.
            return false;
        }
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
