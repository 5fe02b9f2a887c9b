using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Aspire.Hosting;

/// <summary>The prompts that wait for an answer; tells those who show them.</summary>
internal sealed class PendingInteractions
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, Interaction> _pending = [];
    private readonly List<Channel<bool>> _watchers = [];

    public void Add(Interaction interaction) => Change(() => _pending.Add(interaction.Id, interaction));

    public void Remove(Interaction interaction) => Change(() => _pending.Remove(interaction.Id));

    public void Refuse(Interaction interaction, IReadOnlyDictionary<string, IReadOnlyList<string>> errors) => Change(() => interaction.Refuse(errors));

    public Interaction? Find(int id)
    {
        lock (_lock)
        {
            return _pending.GetValueOrDefault(id);
        }
    }

    /// <summary>The prompts that wait, then each change. Who is slow gets the newest state of each, and none twice.</summary>
    public async IAsyncEnumerable<InteractionChange> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // One waiting signal stands for all changes since the last look.
        var changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
        changed.Writer.TryWrite(true);
        lock (_lock)
        {
            _watchers.Add(changed);
        }

        try
        {
            Dictionary<int, (Interaction Interaction, int Refusals)> told = [];
            await foreach (var _ in changed.Reader.ReadAllAsync(cancellationToken))
            {
                foreach (var change in ChangesSince(told))
                {
                    yield return change;
                }
            }
        }
        finally
        {
            lock (_lock)
            {
                _watchers.Remove(changed);
            }
        }
    }

    private List<InteractionChange> ChangesSince(Dictionary<int, (Interaction Interaction, int Refusals)> told)
    {
        lock (_lock)
        {
            List<InteractionChange> changes = [.. told.Values.Where(t => !_pending.ContainsKey(t.Interaction.Id)).Select(t => new InteractionChange(t.Interaction, IsComplete: true))];
            changes.ForEach(c => told.Remove(c.Interaction.Id));
            foreach (var interaction in _pending.Values.Where(i => !told.TryGetValue(i.Id, out var last) || last.Refusals != i.Refusals))
            {
                told[interaction.Id] = (interaction, interaction.Refusals);
                changes.Add(new(interaction, IsComplete: false));
            }

            return changes;
        }
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            _watchers.ForEach(w => w.Writer.TryWrite(true));
        }
    }
}
