using Aspire.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Streaming.Hosting;

/// <summary>A data folder of this run alone: there from the start of the application until it is disposed.</summary>
internal sealed class TemporaryDataDirectory(string path) : IHostedService, IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void Add(IDistributedApplicationBuilder builder)
    {
        var path = Path.Combine(Path.GetTempPath(), $"streaming-{Guid.NewGuid():N}");
        builder.Configuration[StreamingSettings.DataDirectoryKey] = path;
        // What is made first is disposed last: the host's own services have ended all processes by then.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(_ => new TemporaryDataDirectory(path)));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
