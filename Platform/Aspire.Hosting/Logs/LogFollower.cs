using System.Threading.Channels;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Follows the logs of some instances: the lines so far, and those that come until all logs are complete.</summary>
internal sealed class LogFollower : IDisposable
{
    private readonly IReadOnlyList<ResourceLog> _logs;
    private readonly Channel<LogLine> _channel =
        Channel.CreateBounded<LogLine>(new BoundedChannelOptions(ResourceLog.Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private int _open;

    public LogFollower(IReadOnlyList<ResourceLog> logs)
    {
        _logs = logs;
        _open = logs.Count;
        Earlier = [.. logs.SelectMany(l => l.Follow(this))];
    }

    public IReadOnlyList<LogLine> Earlier { get; }

    public ChannelReader<LogLine> Next => _channel.Reader;

    public void Add(LogLine line) => _channel.Writer.TryWrite(line);

    /// <summary>One of the logs is complete.</summary>
    public void Complete()
    {
        if (Interlocked.Decrement(ref _open) == 0)
        {
            _channel.Writer.TryComplete();
        }
    }

    public void Dispose()
    {
        foreach (var log in _logs)
        {
            log.Unfollow(this);
        }
    }
}
