using System.Threading.Channels;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The newest lines of an instance, and those who follow it.</summary>
internal sealed class ResourceLog
{
    /// <summary>Lines kept, and lines that a slow follower may lag behind; the oldest go first, which line numbers show.</summary>
    private const int Capacity = 10_000;

    private readonly Lock _lock = new();
    private readonly Queue<LogLine> _lines = new();
    private readonly List<Channel<LogLine>> _followers = [];
    private int _count;

    public void Add(DateTimeOffset time, string text, bool isError)
    {
        lock (_lock)
        {
            var line = new LogLine(++_count, $"{time.UtcDateTime:O} {text}", isError);
            if (_lines.Count == Capacity)
            {
                _lines.Dequeue();
            }

            _lines.Enqueue(line);
            _followers.ForEach(f => f.Writer.TryWrite(line));
        }
    }

    public IReadOnlyList<LogLine> GetAll()
    {
        lock (_lock)
        {
            return [.. _lines];
        }
    }

    public (IReadOnlyList<LogLine> Lines, Channel<LogLine> Next) Follow()
    {
        var channel = Channel.CreateBounded<LogLine>(new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        lock (_lock)
        {
            _followers.Add(channel);
            return ([.. _lines], channel);
        }
    }

    public void Unfollow(Channel<LogLine> follower)
    {
        lock (_lock)
        {
            _followers.Remove(follower);
        }
    }
}
