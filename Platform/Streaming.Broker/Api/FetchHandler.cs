using Streaming.Broker.Log;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>Fetch: answers at once with what is there, or waits for new data up to the time that the client gives.</summary>
internal sealed class FetchHandler(TopicStore topics, TimeProvider time) : IRequestHandler<FetchRequest, FetchResponse>
{
    private const sbyte ReadCommitted = 1;

    /// <summary>Bytes of records in one response, whatever the client would take: it bounds the memory of a connection.</summary>
    private const int MaxResponseBytes = 64 * 1024 * 1024;

    public async ValueTask<FetchResponse?> HandleAsync(FetchRequest request, RequestContext context, CancellationToken cancellationToken)
    {
        // Sessions are never opened (the answer's session id is 0), so each request names all of its partitions.
        if (request.SessionId != 0)
        {
            return Fail(request, ErrorCode.FetchSessionIdNotFound);
        }

        if (Read(request, context.Version, out var response) || request.MaxWaitMs <= 0)
        {
            return response;
        }

        return await WaitAsync(request, context.Version, response, cancellationToken);
    }

    public FetchResponse Fail(FetchRequest request, ErrorCode error) => new()
    {
        Error = error,
        Responses = [.. request.Topics.Select(t => new FetchResponse.FetchableTopicResponse
        {
            Topic = t.Topic,
            TopicId = t.TopicId,
            Partitions = [.. t.Partitions.Select(p => new FetchResponse.PartitionData { PartitionIndex = p.Partition, Error = error, HighWatermark = -1 })],
        })],
    };

    private async Task<FetchResponse> WaitAsync(FetchRequest request, short version, FetchResponse response, CancellationToken cancellationToken)
    {
        var waiter = new AppendWaiter();
        var logs = request.Topics.SelectMany(t => t.Partitions.Select(p => Find(t, version)?.Find(p.Partition))).OfType<PartitionLog>().ToArray();
        Array.ForEach(logs, l => l.Register(waiter));
        // The source ends a timer that fires while the wait is over; a timer of our own could still cancel what is disposed.
        using var timeout = new CancellationTokenSource(TimeSpan.FromMilliseconds(request.MaxWaitMs), time);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            while (true)
            {
                var next = waiter.Next;
                if (Read(request, version, out response))
                {
                    return response;
                }

                await next.WaitAsync(deadline.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is over: what there is is the answer.
            return response;
        }
        finally
        {
            Array.ForEach(logs, l => l.Unregister(waiter));
        }
    }

    /// <summary>Finds what there is; true where it has to go out now: enough bytes, or an error.</summary>
    private bool Read(FetchRequest request, short version, out FetchResponse response)
    {
        var total = 0;
        var failed = false;
        var limit = Math.Min(request.MaxBytes, MaxResponseBytes);
        response = new();
        foreach (var wanted in request.Topics)
        {
            var topic = Find(wanted, version);
            var answer = new FetchResponse.FetchableTopicResponse { Topic = wanted.Topic, TopicId = wanted.TopicId };
            foreach (var partition in wanted.Partitions)
            {
                var data = Read(topic?.Find(partition.Partition), partition, limit - total, first: total == 0, request.IsolationLevel == ReadCommitted);
                if (topic is null && version >= 13)
                {
                    data.Error = ErrorCode.UnknownTopicId;
                }

                total += data.Records?.Length ?? 0;
                failed |= data.Error != ErrorCode.None;
                answer.Partitions.Add(data);
            }

            response.Responses.Add(answer);
        }

        return failed || total >= request.MinBytes;
    }

    private static FetchResponse.PartitionData Read(PartitionLog? log, FetchRequest.FetchPartition wanted, int budget, bool first, bool committedOnly)
    {
        var data = new FetchResponse.PartitionData { PartitionIndex = wanted.Partition, HighWatermark = -1 };
        if (log is null || LeaderEpoch.Check(wanted.CurrentLeaderEpoch) is not ErrorCode.None)
        {
            data.Error = log is null ? ErrorCode.UnknownTopicOrPartition : LeaderEpoch.Check(wanted.CurrentLeaderEpoch);
            return data;
        }

        // The first partition with data gets a whole batch whatever the limits are, or a large one would never arrive.
        var limit = Math.Min(wanted.PartitionMaxBytes, budget);
        var result = limit > 0 || first
            ? log.Read(wanted.FetchOffset, limit, committedOnly)
            : new(ErrorCode.None, log.NextOffset, log.LastStableOffset, log.StartOffset);
        data.Error = result.Error;
        data.HighWatermark = result.HighWatermark;
        data.LastStableOffset = result.LastStableOffset;
        data.LogStartOffset = result.LogStartOffset;
        data.Records = result.Records;
        data.AbortedTransactions = result.Aborted?.Select(a => new FetchResponse.AbortedTransaction { ProducerId = a.ProducerId, FirstOffset = a.FirstOffset }).ToList();
        return data;
    }

    private Topic? Find(FetchRequest.FetchTopic wanted, short version) => version >= 13 ? topics.Find(wanted.TopicId) : topics.Find(wanted.Topic);
}
