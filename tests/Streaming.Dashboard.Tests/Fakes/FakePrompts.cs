using System.Threading.Channels;
using Aspire.DashboardService.Proto.V1;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>What the fake host asks, and what it was answered.</summary>
internal sealed class FakePrompts
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, WatchInteractionsResponseUpdate> _pending = [];
    private readonly List<Channel<WatchInteractionsResponseUpdate>> _watchers = [];
    private readonly Channel<WatchInteractionsRequestUpdate> _answers = Channel.CreateUnbounded<WatchInteractionsRequestUpdate>();

    /// <summary>Asks, or asks again with what was wrong.</summary>
    public void Put(WatchInteractionsResponseUpdate prompt)
    {
        lock (_lock)
        {
            _pending[prompt.InteractionId] = prompt;
            _watchers.ForEach(watcher => watcher.Writer.TryWrite(prompt));
        }
    }

    public void End(int id)
    {
        lock (_lock)
        {
            _pending.Remove(id);
            _watchers.ForEach(watcher => watcher.Writer.TryWrite(new() { InteractionId = id, Complete = new() }));
        }
    }

    public ChannelReader<WatchInteractionsResponseUpdate> Watch()
    {
        var channel = Channel.CreateUnbounded<WatchInteractionsResponseUpdate>();
        lock (_lock)
        {
            foreach (var prompt in _pending.Values)
                channel.Writer.TryWrite(prompt);
            _watchers.Add(channel);
        }
        return channel.Reader;
    }

    public void Answer(WatchInteractionsRequestUpdate answer) => _answers.Writer.TryWrite(answer);

    public async Task<WatchInteractionsRequestUpdate> NextAnswerAsync() =>
        await _answers.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
}
