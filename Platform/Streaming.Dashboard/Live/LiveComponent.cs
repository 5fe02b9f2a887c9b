using Microsoft.AspNetCore.Components;

namespace Streaming.Dashboard.Live;

/// <summary>A component that shows changing state and renders at most ten times a second, however often the state changes.</summary>
public abstract class LiveComponent : ComponentBase, IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly List<IDisposable> _following = [];
    private Coalescer? _coalescer;
    private Task _rendering = Task.CompletedTask;
    private ITimer? _timer;

    [Inject]
    private TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Ends when the page is left or the browser is gone.</summary>
    protected CancellationToken Closing => _closing.Token;

    /// <summary>The least time from one rendering to the next.</summary>
    protected virtual TimeSpan RenderInterval => TimeSpan.FromMilliseconds(100);

    /// <summary>Renders after each change of the source. Call it from <see cref="OnOpened"/>.</summary>
    protected void Follow(ChangeSource source) => _following.Add(source.Follow(RequestRender));

    /// <summary>Renders also when nothing has changed but the time. Call it from <see cref="OnOpened"/>.</summary>
    protected void RenderEvery(TimeSpan interval) => _timer = Time.CreateTimer(_ => RequestRender(), null, interval, interval);

    /// <summary>Asks for a rendering soon; callable from any thread.</summary>
    protected void RequestRender() => _coalescer?.Signal();

    /// <summary>Called once, when the page is open in a browser; a page that is only rendered to HTML never gets here.</summary>
    protected abstract void OnOpened();

    /// <summary>Called before each live rendering: the place to take a fresh look at the state.</summary>
    protected virtual void Refresh()
    {
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        _coalescer = new Coalescer(RenderInterval, Time);
        OnOpened();
        // What changed between the first rendering and now has notified nobody.
        RequestRender();
        _rendering = RenderAsync(_coalescer);
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        foreach (var following in _following)
            following.Dispose();
        _timer?.Dispose();
        await _closing.CancelAsync();
        await _rendering;
        _closing.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task RenderAsync(Coalescer coalescer)
    {
        try
        {
            await coalescer.RunAsync(() => InvokeAsync(RefreshAndRender), _closing.Token);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (Exception failure)
        {
            // Shown where failures of rendering are shown, instead of a page that stands still.
            await DispatchExceptionAsync(failure);
        }
    }

    private void RefreshAndRender()
    {
        if (_closing.IsCancellationRequested)
            return;
        Refresh();
        StateHasChanged();
    }
}
