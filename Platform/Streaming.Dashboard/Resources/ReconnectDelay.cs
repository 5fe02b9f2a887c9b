namespace Streaming.Dashboard.Resources;

/// <summary>How long to wait before the next attempt to reach the host: quickly at first, then every few seconds.</summary>
internal sealed class ReconnectDelay(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);
    private TimeSpan _next = First;

    /// <summary>To be called once an attempt has got through.</summary>
    public void Reset() => _next = First;

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(_next, time, cancellationToken);
        _next = _next * 2 < Longest ? _next * 2 : Longest;
    }
}
