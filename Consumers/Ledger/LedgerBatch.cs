using Confluent.Kafka;
using Streaming.Contracts;

namespace Streaming.Consumers.Ledger;

/// <summary>Lines and the offsets to continue from after them: what is written in one transaction.</summary>
/// <param name="topicId">Id of the topic that the lines came from.</param>
internal sealed class LedgerBatch(string topicId)
{
    private readonly Dictionary<TopicPartition, Offset> _next = [];
    private readonly List<OrderLine> _lines = [];

    public string TopicId => topicId;

    public IReadOnlyList<OrderLine> Lines => _lines;

    public IReadOnlyDictionary<TopicPartition, Offset> Next => _next;

    /// <summary>Takes a line; null for a record that is not for the ledger, which only moves the offset.</summary>
    public void Add(TopicPartitionOffset place, OrderLine? line)
    {
        if (line is not null)
        {
            _lines.Add(line);
        }

        MoveTo(new TopicPartitionOffset(place.TopicPartition, place.Offset + 1));
    }

    /// <summary>Continues from an offset.</summary>
    public void MoveTo(TopicPartitionOffset next) => _next[next.TopicPartition] = next.Offset;
}
