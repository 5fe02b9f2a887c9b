using Streaming.SchemaRegistry.Storage;

namespace Streaming.SchemaRegistry.Tests.Storage;

/// <summary>A log that outlives its registry. Records go through their bytes, as in the topic.</summary>
internal sealed class MemoryLog : ISchemaLog
{
    private readonly List<(byte[] Key, byte[]? Value)> _records = [];
    private Action<RegistryRecord> _apply = _ => { };

    private int _applied;

    public string Name => "memory";

    /// <summary>Whether the next append is stored and reported as failed, as when its answer is lost.</summary>
    public bool LosesAnswer { get; set; }

    public Task OpenAsync(Action<RegistryRecord> apply, CancellationToken cancellationToken)
    {
        _apply = apply;
        _applied = 0;
        return CatchUpAsync(cancellationToken);
    }

    public Task CatchUpAsync(CancellationToken cancellationToken)
    {
        for (; _applied < _records.Count; _applied++)
        {
            Apply(_records[_applied]);
        }

        return Task.CompletedTask;
    }

    public Task AppendAsync(IReadOnlyList<RegistryRecord> records, CancellationToken cancellationToken)
    {
        _records.AddRange(records.Select(RecordFormat.Write));
        if (LosesAnswer)
        {
            LosesAnswer = false;
            throw new SchemaLogException("the answer was lost", new TimeoutException());
        }

        return CatchUpAsync(cancellationToken);
    }

    /// <summary>Keeps the newest record of each key, and of those that say "gone" none, as compaction does.</summary>
    public void Compact()
    {
        var kept = _records.GroupBy(record => Convert.ToHexString(record.Key)).Select(group => group.Last()).Where(record => record.Value is not null).ToList();
        _records.Clear();
        _records.AddRange(kept);
    }

    private void Apply((byte[] Key, byte[]? Value) record)
    {
        if (RecordFormat.Read(record.Key, record.Value) is { } change)
        {
            _apply(change);
        }
    }
}
