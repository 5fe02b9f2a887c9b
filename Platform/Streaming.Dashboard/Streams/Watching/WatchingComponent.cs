using Streaming.Dashboard.Live;

namespace Streaming.Dashboard.Streams.Watching;

/// <summary>A component that shows answers of watches, and has them asked for as long as it is open.</summary>
public abstract class WatchingComponent : LiveComponent
{
    private readonly List<IDisposable> _looks = [];

    /// <inheritdoc/>
    protected override TimeSpan RenderInterval => TimeSpan.FromMilliseconds(250);

    /// <summary>Renders after each answer. Call it from <see cref="LiveComponent.OnOpened"/>.</summary>
    private protected void LookAt<T>(Watch<T> watch)
        where T : class
    {
        Follow(watch.Changes);
        _looks.Add(watch.Look());
    }

    /// <summary>Disposes of something when the page is left.</summary>
    private protected void KeepOpen(IDisposable look) => _looks.Add(look);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        foreach (var look in _looks)
            look.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
