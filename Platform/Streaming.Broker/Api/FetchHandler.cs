using Streaming.Broker.Log;
using Streaming.Broker.Protocol;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>Fetch: answers at once with what is there, or waits for new data up to the time that the client gives.</summary>
internal sealed class FetchHandler(TopicStore topics, TimeProvider time) : IRequestHandler
{
    public ApiKey Key => ApiKey.Fetch;

    public short MinVersion => 4;

    public short MaxVersion => 11;

    public async ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        var fetch = FetchRequest.Read(request, context.Version);
        var start = response.Length;
        if (Write(fetch, response, context.Version) || fetch.MaxWait == TimeSpan.Zero)
        {
            return true;
        }

        var waiter = new AppendWaiter();
        var logs = fetch.Topics.SelectMany(t => t.Partitions.Select(p => topics.FindPartition(t.Name, p.Index))).OfType<PartitionLog>().ToArray();
        Array.ForEach(logs, l => l.Register(waiter));
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(state => ((CancellationTokenSource)state!).Cancel(), deadline, fetch.MaxWait, Timeout.InfiniteTimeSpan);
        try
        {
            while (true)
            {
                var next = waiter.Next;
                response.Truncate(start);
                if (Write(fetch, response, context.Version))
                {
                    return true;
                }

                await next.WaitAsync(deadline.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is over: what stands in the response is the answer.
            return true;
        }
        finally
        {
            Array.ForEach(logs, l => l.Unregister(waiter));
        }
    }

    /// <summary>Writes the whole response; true where it has to go out now: enough bytes, or an error.</summary>
    private bool Write(FetchRequest fetch, KafkaWriter response, short version)
    {
        response.WriteInt32(0);
        if (version >= 7)
        {
            response.WriteError(ErrorCode.None);
            response.WriteInt32(0);
        }

        var total = 0;
        var failed = false;
        response.WriteInt32(fetch.Topics.Count);
        foreach (var topic in fetch.Topics)
        {
            response.WriteString(topic.Name);
            response.WriteInt32(topic.Partitions.Count);
            foreach (var partition in topic.Partitions)
            {
                var result = WritePartition(response, topic.Name, partition, fetch.MaxBytes - total, total == 0, version);
                total += result.Bytes;
                failed |= result.Error != ErrorCode.None;
            }
        }

        return failed || total >= fetch.MinBytes;
    }

    private ReadResult WritePartition(KafkaWriter response, string topic, FetchPartition partition, int budget, bool first, short version)
    {
        response.WriteInt32(partition.Index);
        var log = topics.FindPartition(topic, partition.Index);
        var head = response.Length;
        WriteHead(response, default, version);
        var records = response.Length;
        // The first partition with data gets a whole batch whatever the limits are, or a large one would never arrive.
        var limit = Math.Min(partition.MaxBytes, budget);
        var result = log is null
            ? new(ErrorCode.UnknownTopicOrPartition, 0, -1, -1)
            : limit > 0 || first ? log.Read(partition.Offset, limit, response) : new(ErrorCode.None, 0, log.NextOffset, log.StartOffset);
        response.PatchInt32(records - sizeof(int), result.Bytes);

        var end = response.Length;
        response.Truncate(head);
        WriteHead(response, result, version);
        response.Truncate(end);
        return result;
    }

    private static void WriteHead(KafkaWriter response, ReadResult result, short version)
    {
        response.WriteError(result.Error);
        response.WriteInt64(result.HighWatermark);
        response.WriteInt64(result.HighWatermark);
        if (version >= 5)
        {
            response.WriteInt64(result.LogStartOffset);
        }

        response.WriteInt32(0);
        if (version >= 11)
        {
            response.WriteInt32(-1);
        }

        response.WriteInt32(result.Bytes);
    }
}
