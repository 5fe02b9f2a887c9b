using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Keeps the newest 10,000 lines of each instance of each resource.</summary>
public class ResourceLoggerService
{
    private readonly ConcurrentDictionary<string, ResourceLog> _logs = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lines kept so far, then new ones as they come.</summary>
    /// <param name="resourceName">The instance: the name of the resource, with a number where it has replicas.</param>
    /// <param name="cancellationToken">Ends the following.</param>
    public async IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(string resourceName, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var log = Log(resourceName);
        var (lines, next) = log.Follow();
        try
        {
            if (lines.Count > 0)
            {
                yield return lines;
            }

            while (await next.Reader.WaitToReadAsync(cancellationToken))
            {
                var batch = new List<LogLine>();
                while (next.Reader.TryRead(out var line))
                {
                    batch.Add(line);
                }

                yield return batch;
            }
        }
        finally
        {
            log.Unfollow(next);
        }
    }

    /// <summary>The lines kept so far.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LogLine>> GetAllAsync(string resourceName)
    {
        await Task.CompletedTask;
        yield return Log(resourceName).GetAll();
    }

    internal ResourceLog Log(string instance) => _logs.GetOrAdd(instance, _ => new());
}
