using Confluent.Kafka;

namespace Streaming.Windows.Runtime;

/// <summary>The topic that a job reads. Calls may come from one thread at a time.</summary>
internal interface IRecordSource : IDisposable
{
    /// <summary>Asks the cluster what the topic holds.</summary>
    /// <exception cref="JobException">There is no such topic.</exception>
    /// <exception cref="KafkaException">No broker answers.</exception>
    Task<SourceLayout> DescribeAsync();

    /// <summary>Reads on from these offsets.</summary>
    void Start(IReadOnlyDictionary<int, long> offsets);

    /// <summary>The next record, or null when none came in time.</summary>
    ConsumeResult<byte[], byte[]>? Poll(TimeSpan timeout);

    /// <summary>Shows how far the job is to whoever looks at the lag of its consumer group; the job itself never asks.</summary>
    void Report(IReadOnlyDictionary<int, long> offsets);

    /// <summary>Records that are not read yet, as far as it is known; null before the first answer of a broker.</summary>
    long? Lag(IReadOnlyDictionary<int, long> offsets);
}
