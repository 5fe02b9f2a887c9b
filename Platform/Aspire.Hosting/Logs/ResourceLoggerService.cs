using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Keeps the newest 10,000 lines of each instance of each resource.</summary>
public class ResourceLoggerService
{
    private readonly ConcurrentDictionary<string, ResourceLog> _logs = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes to the log of every instance of a resource.</summary>
    public ILogger GetLogger(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return new ResourceLogger(Logs(resource));
    }

    /// <summary>Writes to the log of an instance.</summary>
    /// <param name="resourceName">The instance: the name of the resource, with a number where it has replicas.</param>
    public ILogger GetLogger(string resourceName) => new ResourceLogger([Log(resourceName)]);

    /// <summary>The lines of every instance of a resource kept so far, then new ones as they come, until all logs are complete.</summary>
    public IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return FollowAsync(Logs(resource));
    }

    /// <summary>The lines kept so far, then new ones as they come, until the log is complete.</summary>
    /// <param name="resourceName">The instance: the name of the resource, with a number where it has replicas.</param>
    public IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(string resourceName) => FollowAsync([Log(resourceName)]);

    /// <summary>The lines of every instance of a resource kept so far.</summary>
    public IAsyncEnumerable<IReadOnlyList<LogLine>> GetAllAsync(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return AllAsync(Logs(resource));
    }

    /// <summary>The lines kept so far.</summary>
    /// <param name="resourceName">The instance: the name of the resource, with a number where it has replicas.</param>
    public IAsyncEnumerable<IReadOnlyList<LogLine>> GetAllAsync(string resourceName) => AllAsync([Log(resourceName)]);

    /// <summary>Says that no more lines come for every instance of a resource: those who follow have read all.</summary>
    public void Complete(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        Logs(resource).ForEach(l => l.Complete());
    }

    /// <summary>Says that no more lines come: those who follow have read all.</summary>
    /// <param name="name">The instance: the name of the resource, with a number where it has replicas.</param>
    public void Complete(string name) => Log(name).Complete();

    internal ResourceLog Log(string instance) => _logs.GetOrAdd(instance, _ => new());

    private List<ResourceLog> Logs(IResource resource) => [.. resource.GetInstanceIds().Select(Log)];

    private static async IAsyncEnumerable<IReadOnlyList<LogLine>> AllAsync(List<ResourceLog> logs)
    {
        await Task.CompletedTask;
        yield return [.. logs.SelectMany(l => l.GetAll())];
    }

    private static async IAsyncEnumerable<IReadOnlyList<LogLine>> FollowAsync(List<ResourceLog> logs, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var follower = new LogFollower(logs);
        if (follower.Earlier.Count > 0)
        {
            yield return follower.Earlier;
        }

        while (await follower.Next.WaitToReadAsync(cancellationToken))
        {
            var batch = new List<LogLine>();
            while (follower.Next.TryRead(out var line))
            {
                batch.Add(line);
            }

            yield return batch;
        }
    }
}
