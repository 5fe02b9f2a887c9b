using Streaming.Broker.Log;
using Streaming.Broker.Producers;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>DescribeProducers: what partitions know of idempotent producers, and where their open transactions begin.</summary>
internal sealed class DescribeProducersHandler(TopicStore topics) : IRequestHandler<DescribeProducersRequest, DescribeProducersResponse>
{
    public ValueTask<DescribeProducersResponse?> HandleAsync(DescribeProducersRequest request, RequestContext context, CancellationToken cancellationToken) =>
        new(Answer(request, (topic, index) => Describe(topics.FindPartition(topic, index))));

    public DescribeProducersResponse Fail(DescribeProducersRequest request, ErrorCode error) => Answer(request, (_, _) => new() { Error = error });

    private static DescribeProducersResponse Answer(DescribeProducersRequest request, Func<string, int, DescribeProducersResponse.PartitionResponse> answer) => new()
    {
        Topics = [.. request.Topics.Select(t => new DescribeProducersResponse.TopicResponse
        {
            Name = t.Name,
            Partitions = [.. t.PartitionIndexes.Select(index =>
            {
                var partition = answer(t.Name, index);
                partition.PartitionIndex = index;
                return partition;
            })],
        })],
    };

    private static DescribeProducersResponse.PartitionResponse Describe(PartitionLog? log) => log is null
        ? new() { Error = ErrorCode.UnknownTopicOrPartition }
        : new() { ActiveProducers = [.. log.Producers().Select(p => Describe(p.State, p.OpenOffset))] };

    private static DescribeProducersResponse.ProducerState Describe(ProducerState state, long openOffset) => new()
    {
        ProducerId = state.ProducerId,
        ProducerEpoch = state.Epoch,
        LastSequence = state.LastSequence,
        LastTimestamp = state.LastTimestamp,
        CurrentTxnStartOffset = openOffset,
    };
}
