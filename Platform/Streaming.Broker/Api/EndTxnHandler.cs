using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Transactions;

namespace Streaming.Broker.Api;

/// <summary>EndTxn: commits or aborts; the markers are in the log when the answer goes out.</summary>
internal sealed class EndTxnHandler(TransactionCoordinator transactions) : IRequestHandler<EndTxnRequest, EndTxnResponse>
{
    public ValueTask<EndTxnResponse?> HandleAsync(EndTxnRequest request, RequestContext context, CancellationToken cancellationToken)
    {
        var error = transactions.End(request.TransactionalId, request.ProducerId, request.ProducerEpoch, request.Committed);
        return new(Fail(request, TransactionError.For(error, context.Version, fencedSince: 2)));
    }

    public EndTxnResponse Fail(EndTxnRequest request, ErrorCode error) => new() { Error = error };
}
