using Streaming.Broker.Producers;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Transactions;

namespace Streaming.Broker.Api;

/// <summary>InitProducerId: a new id for an idempotent producer, a new epoch for a transactional one.</summary>
internal sealed class InitProducerIdHandler(ProducerIds ids, TransactionCoordinator transactions) : IRequestHandler<InitProducerIdRequest, InitProducerIdResponse>
{
    public ValueTask<InitProducerIdResponse?> HandleAsync(InitProducerIdRequest request, RequestContext context, CancellationToken cancellationToken)
    {
        if (request.TransactionalId is null)
        {
            return new(new InitProducerIdResponse { ProducerId = ids.Next(), ProducerEpoch = 0 });
        }

        if (request.TransactionalId.Length == 0)
        {
            return new(Fail(request, ErrorCode.InvalidRequest));
        }

        var (error, id, epoch) = transactions.Initialize(
            request.TransactionalId, TimeSpan.FromMilliseconds(request.TransactionTimeoutMs), request.ProducerId, request.ProducerEpoch);
        return new(new InitProducerIdResponse { Error = TransactionError.For(error, context.Version, fencedSince: 4), ProducerId = id, ProducerEpoch = epoch });
    }

    public InitProducerIdResponse Fail(InitProducerIdRequest request, ErrorCode error) => new() { Error = error, ProducerEpoch = -1 };
}
