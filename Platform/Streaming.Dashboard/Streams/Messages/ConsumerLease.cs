using Confluent.Kafka;

namespace Streaming.Dashboard.Streams.Messages;

/// <summary>A consumer for one reading; it goes back when this is disposed of.</summary>
internal sealed class ConsumerLease(ConsumerPool pool, IConsumer<byte[], byte[]> consumer) : IDisposable
{
    public IConsumer<byte[], byte[]> Consumer { get; } = consumer;

    public void Dispose() => pool.Return(Consumer);
}
