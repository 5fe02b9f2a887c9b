using Confluent.Kafka;
using Streaming.Windows.Sink;

namespace Streaming.Windows.Runtime;

/// <summary>The topic that a job writes.</summary>
internal interface IWindowSink : IDisposable
{
    /// <summary>Finds what was written from some offsets on.</summary>
    /// <param name="from">First offset for each partition; where there is none, from the beginning.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="JobException">There is no such topic, or it ends before one of the offsets.</exception>
    /// <exception cref="KafkaException">No broker answers.</exception>
    Task<SinkContent> ScanAsync(IReadOnlyDictionary<int, long> from, CancellationToken cancellationToken);

    /// <summary>Writes windows and waits until the broker has stored them all.</summary>
    /// <returns>Where they stand.</returns>
    /// <exception cref="KafkaException">The broker refuses one.</exception>
    Task<IReadOnlyList<TopicPartitionOffset>> SendAsync(IReadOnlyList<OutboxRecord> windows, CancellationToken cancellationToken);
}
