using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Transactions;

namespace Streaming.Broker.Api;

/// <summary>AddOffsetsToTxn: takes the offsets of a group into a transaction.</summary>
internal sealed class AddOffsetsToTxnHandler(TransactionCoordinator transactions) : IRequestHandler<AddOffsetsToTxnRequest, AddOffsetsToTxnResponse>
{
    public ValueTask<AddOffsetsToTxnResponse?> HandleAsync(AddOffsetsToTxnRequest request, RequestContext context, CancellationToken cancellationToken)
    {
        var error = transactions.AddGroup(request.TransactionalId, request.ProducerId, request.ProducerEpoch, request.GroupId);
        return new(Fail(request, TransactionError.For(error, context.Version, fencedSince: 2)));
    }

    public AddOffsetsToTxnResponse Fail(AddOffsetsToTxnRequest request, ErrorCode error) => new() { Error = error };
}
