namespace Aspire.Hosting.ApplicationModel;

/// <summary>The newest lines of an instance, and those who follow it.</summary>
internal sealed class ResourceLog
{
    /// <summary>Lines kept, and lines that a slow follower may lag behind; the oldest go first, which line numbers show.</summary>
    public const int Capacity = 10_000;

    private readonly Lock _lock = new();
    private readonly Queue<LogLine> _lines = new();
    private readonly List<LogFollower> _followers = [];
    private int _count;
    private bool _complete;

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
            _followers.ForEach(f => f.Add(line));
        }
    }

    public IReadOnlyList<LogLine> GetAll()
    {
        lock (_lock)
        {
            return [.. _lines];
        }
    }

    /// <summary>Hands new lines to a follower; returns those before.</summary>
    public IReadOnlyList<LogLine> Follow(LogFollower follower)
    {
        lock (_lock)
        {
            if (_complete)
            {
                follower.Complete();
            }
            else
            {
                _followers.Add(follower);
            }

            return [.. _lines];
        }
    }

    public void Unfollow(LogFollower follower)
    {
        lock (_lock)
        {
            _followers.Remove(follower);
        }
    }

    public void Complete()
    {
        lock (_lock)
        {
            _complete = true;
            _followers.ForEach(f => f.Complete());
            _followers.Clear();
        }
    }
}
