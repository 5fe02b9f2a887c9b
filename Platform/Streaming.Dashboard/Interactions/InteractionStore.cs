using System.Collections.Immutable;
using Aspire.DashboardService.Proto.V1;
using Streaming.Dashboard.Live;

namespace Streaming.Dashboard.Interactions;

/// <summary>The questions of the host that wait for an answer, the same for every browser. Read from any thread.</summary>
internal sealed class InteractionStore
{
    private readonly Lock _lock = new();
    private ImmutableSortedDictionary<int, PendingInteraction> _pending = ImmutableSortedDictionary<int, PendingInteraction>.Empty;

    /// <summary>Notifies after each change.</summary>
    public ChangeSource Changes { get; } = new();

    /// <summary>The questions, oldest first.</summary>
    public IEnumerable<PendingInteraction> Pending
    {
        get { lock (_lock) return _pending.Values; }
    }

    public void Apply(WatchInteractionsResponseUpdate update)
    {
        var interaction = InteractionReader.Read(update);
        lock (_lock)
            _pending = interaction is null ? _pending.Remove(update.InteractionId) : _pending.SetItem(interaction.Id, interaction);
        Changes.Notify();
    }

    /// <summary>Without the host there is nobody to answer to; it asks again when it is back.</summary>
    public void Clear()
    {
        lock (_lock)
            _pending = _pending.Clear();
        Changes.Notify();
    }
}
