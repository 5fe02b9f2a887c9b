namespace Streaming.Producers.Publishing;

/// <summary>
/// The records that were handed to the client and are not acknowledged, in their order, so that they can be sent again in it.
/// Bounded by the publisher: whoever wants to add waits for a place.
/// </summary>
internal sealed class SendWindow
{
    private readonly Lock _lock = new();
    private readonly Queue<OutgoingRecord> _records = new();

    public void Add(OutgoingRecord record)
    {
        lock (_lock)
        {
            _records.Enqueue(record);
        }
    }

    /// <summary>Forgets the finished ones at the front.</summary>
    public void Trim()
    {
        lock (_lock)
        {
            while (_records.TryPeek(out var record) && record.Delivered.IsCompleted)
            {
                _records.Dequeue();
            }
        }
    }

    public OutgoingRecord[] Unacknowledged()
    {
        lock (_lock)
        {
            return [.. _records.Where(record => !record.Delivered.IsCompleted)];
        }
    }
}
