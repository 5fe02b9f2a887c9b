using System.Collections.Concurrent;
using Confluent.Kafka;
using Streaming.Dashboard.Streams.Kafka;

namespace Streaming.Dashboard.Streams.Messages;

/// <summary>A few consumers that are used again: to make one takes connections and threads.</summary>
internal sealed class ConsumerPool(KafkaConnection kafka) : IDisposable
{
    private const int Most = 3;
    private readonly SemaphoreSlim _free = new(Most, Most);
    private readonly ConcurrentBag<IConsumer<byte[], byte[]>> _idle = [];
    private volatile bool _disposed;

    public async Task<ConsumerLease> TakeAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        return new(this, _idle.TryTake(out var consumer) ? consumer : Create());
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var consumer))
            consumer.Dispose();
    }

    internal void Return(IConsumer<byte[], byte[]> consumer)
    {
        consumer.Unassign();
        if (_disposed)
            consumer.Dispose();
        else
            _idle.Add(consumer);
        _free.Release();
    }

    private IConsumer<byte[], byte[]> Create()
    {
        var config = new ConsumerConfig(kafka.Settings())
        {
            // Needed by the client, never used: it subscribes to nothing and commits nothing.
            GroupId = "streaming-dashboard",
            EnableAutoCommit = false,
            EnableAutoOffsetStore = false,
            AutoOffsetReset = AutoOffsetReset.Earliest,
            EnablePartitionEof = true,
            AllowAutoCreateTopics = false,
            // What is fetched ahead stays small.
            FetchMaxBytes = 4 * 1024 * 1024,
            MaxPartitionFetchBytes = 1024 * 1024,
            QueuedMaxMessagesKbytes = 4 * 1024,
            FetchWaitMaxMs = 50,
        };
        return new ConsumerBuilder<byte[], byte[]>(config).SetLogHandler((_, line) => kafka.Log(line)).SetErrorHandler((_, _) => { }).Build();
    }
}
