namespace Streaming.Dashboard.Live;

/// <summary>Tells its followers that something changed, not what: each follower reads the current state when it is ready for it.</summary>
public sealed class ChangeSource
{
    private readonly Lock _lock = new();
    private Action[] _followers = [];

    /// <summary>Calls <paramref name="onChange"/> after each change, until the result is disposed of.</summary>
    public IDisposable Follow(Action onChange)
    {
        lock (_lock)
            _followers = [.. _followers, onChange];
        return new Following(this, onChange);
    }

    /// <summary>Call it outside of locks: followers run here.</summary>
    public void Notify()
    {
        foreach (var follower in Volatile.Read(ref _followers))
            follower();
    }

    private void Unfollow(Action onChange)
    {
        lock (_lock)
            _followers = [.. _followers.Where(follower => follower != onChange)];
    }

    private sealed class Following(ChangeSource source, Action onChange) : IDisposable
    {
        public void Dispose() => source.Unfollow(onChange);
    }
}
