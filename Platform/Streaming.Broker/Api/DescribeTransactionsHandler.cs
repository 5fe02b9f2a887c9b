using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Transactions;

namespace Streaming.Broker.Api;

/// <summary>DescribeTransactions: state, producer and partitions of transactional ids.</summary>
internal sealed class DescribeTransactionsHandler(TransactionCoordinator transactions) : IRequestHandler<DescribeTransactionsRequest, DescribeTransactionsResponse>
{
    public ValueTask<DescribeTransactionsResponse?> HandleAsync(DescribeTransactionsRequest request, RequestContext context, CancellationToken cancellationToken) =>
        new(new DescribeTransactionsResponse { TransactionStates = [.. request.TransactionalIds.Select(id => Describe(transactions.Find(id), id))] });

    public DescribeTransactionsResponse Fail(DescribeTransactionsRequest request, ErrorCode error) => new()
    {
        TransactionStates = [.. request.TransactionalIds.Select(id => new DescribeTransactionsResponse.TransactionState { TransactionalId = id, Error = error })],
    };

    private static DescribeTransactionsResponse.TransactionState Describe(Transaction? transaction, string id) => transaction is null
        ? new() { TransactionalId = id, Error = ErrorCode.TransactionalIdNotFound }
        : new()
        {
            TransactionalId = id,
            State = transaction.State.ToString(),
            TransactionTimeoutMs = (int)transaction.Timeout.TotalMilliseconds,
            TransactionStartTimeMs = transaction.IsOpen || transaction.IsEnding ? transaction.Started.ToUnixTimeMilliseconds() : -1,
            ProducerId = transaction.ProducerId,
            ProducerEpoch = transaction.Epoch,
            Topics = [.. transaction.Partitions.GroupBy(p => p.Topic).Select(g => new DescribeTransactionsResponse.TopicData { Topic = g.Key, Partitions = [.. g.Select(p => p.Partition)] })],
        };
}
