using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;
using Streaming.Broker.Transactions;

namespace Streaming.Broker.Api;

/// <summary>AddPartitionsToTxn: takes partitions into a transaction, all of them or none; from version 4 on for several transactions.</summary>
internal sealed class AddPartitionsToTxnHandler(TransactionCoordinator transactions, TopicStore topics) : IRequestHandler<AddPartitionsToTxnRequest, AddPartitionsToTxnResponse>
{
    private const int Batched = 4;

    public ValueTask<AddPartitionsToTxnResponse?> HandleAsync(AddPartitionsToTxnRequest request, RequestContext context, CancellationToken cancellationToken)
    {
        if (context.Version >= Batched)
        {
            return new(new AddPartitionsToTxnResponse
            {
                ResultsByTransaction = [.. request.Transactions.Select(t => new AddPartitionsToTxnResponse.AddPartitionsToTxnResult
                {
                    TransactionalId = t.TransactionalId,
                    TopicResults = Add(t, context.Version),
                })],
            });
        }

        var single = new AddPartitionsToTxnRequest.AddPartitionsToTxnTransaction
        {
            TransactionalId = request.TransactionalId,
            ProducerId = request.ProducerId,
            ProducerEpoch = request.ProducerEpoch,
            Topics = request.Topics,
        };
        return new(new AddPartitionsToTxnResponse { TopicResults = Add(single, context.Version) });
    }

    public AddPartitionsToTxnResponse Fail(AddPartitionsToTxnRequest request, ErrorCode error) => new()
    {
        Error = error,
        TopicResults = Answer(request.Topics, _ => error),
    };

    private List<AddPartitionsToTxnResponse.AddPartitionsToTxnTopicResult> Add(AddPartitionsToTxnRequest.AddPartitionsToTxnTransaction wanted, short version)
    {
        if (wanted.VerifyOnly)
        {
            return Answer(wanted.Topics, p => transactions.Verify(wanted.TransactionalId, wanted.ProducerId, wanted.ProducerEpoch, p));
        }

        PartitionName[] partitions = [.. wanted.Topics.SelectMany(t => t.Partitions.Select(p => new PartitionName(t.Name, p)))];
        if (!Array.TrueForAll(partitions, Exists))
        {
            return Answer(wanted.Topics, p => Exists(p) ? ErrorCode.OperationNotAttempted : ErrorCode.UnknownTopicOrPartition);
        }

        var error = transactions.AddPartitions(wanted.TransactionalId, wanted.ProducerId, wanted.ProducerEpoch, partitions);
        return Answer(wanted.Topics, _ => TransactionError.For(error, version, fencedSince: 2));
    }

    private bool Exists(PartitionName partition) => topics.FindPartition(partition.Topic, partition.Partition) is not null;

    private static List<AddPartitionsToTxnResponse.AddPartitionsToTxnTopicResult> Answer(
        List<AddPartitionsToTxnRequest.AddPartitionsToTxnTopic> wanted, Func<PartitionName, ErrorCode> error) =>
        [.. wanted.Select(t => new AddPartitionsToTxnResponse.AddPartitionsToTxnTopicResult
        {
            Name = t.Name,
            ResultsByPartition = [.. t.Partitions.Select(p => new AddPartitionsToTxnResponse.AddPartitionsToTxnPartitionResult { PartitionIndex = p, Error = error(new(t.Name, p)) })],
        })];
}
