using Streaming.SchemaRegistry.Storage;

namespace Streaming.SchemaRegistry.Tests.Storage;

/// <summary>A log that outlives its registry. Records go through their bytes, as in the topic.</summary>
internal sealed class MemoryLog : ISchemaLog
{
    private readonly List<(byte[] Key, byte[]? Value)> _records = [];
    private Action<RegistryRecord> _apply = _ => { };

    public string Name => "memory";

    public Task OpenAsync(Action<RegistryRecord> apply, CancellationToken cancellationToken)
    {
        _apply = apply;
        _records.ForEach(Apply);
        return Task.CompletedTask;
    }

    public Task AppendAsync(IReadOnlyList<RegistryRecord> records, CancellationToken cancellationToken)
    {
        foreach (var record in records)
        {
            _records.Add(RecordFormat.Write(record));
            Apply(_records[^1]);
        }

        return Task.CompletedTask;
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
