using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>DeleteRecords: moves the start of partitions forward.</summary>
internal sealed class DeleteRecordsHandler(TopicStore topics) : IRequestHandler<DeleteRecordsRequest, DeleteRecordsResponse>
{
    public ValueTask<DeleteRecordsResponse?> HandleAsync(DeleteRecordsRequest request, RequestContext context, CancellationToken cancellationToken) =>
        new(Answer(request, (topic, wanted) => topics.FindPartition(topic, wanted.PartitionIndex) is not { } log ? (ErrorCode.UnknownTopicOrPartition, -1)
            // Only compacted: what a key says last may not vanish.
            : log.Settings is { Delete: false } ? (ErrorCode.PolicyViolation, -1)
            : log.DeleteBefore(wanted.Offset)));

    public DeleteRecordsResponse Fail(DeleteRecordsRequest request, ErrorCode error) => Answer(request, (_, _) => (error, -1));

    private static DeleteRecordsResponse Answer(
        DeleteRecordsRequest request, Func<string, DeleteRecordsRequest.DeleteRecordsPartition, (ErrorCode Error, long LowWatermark)> delete) => new()
        {
            Topics = [.. request.Topics.Select(t => new DeleteRecordsResponse.DeleteRecordsTopicResult
            {
                Name = t.Name,
                Partitions = [.. t.Partitions.Select(p =>
                {
                    var (error, lowWatermark) = delete(t.Name, p);
                    return new DeleteRecordsResponse.DeleteRecordsPartitionResult { PartitionIndex = p.PartitionIndex, Error = error, LowWatermark = lowWatermark };
                })],
            })],
        };
}
