using Streaming.Broker.Producers;
using Streaming.Broker.Protocol;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>InitProducerId for idempotent producers; transactional ones are refused.</summary>
internal sealed class InitProducerIdHandler(ProducerIds ids) : IRequestHandler
{
    public ApiKey Key => ApiKey.InitProducerId;

    public short MinVersion => 0;

    public short MaxVersion => 1;

    public ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        var refused = request.ReadNullableString() is not null;
        response.WriteInt32(0);
        response.WriteError(refused ? ErrorCode.TransactionalIdNotFound : ErrorCode.None);
        response.WriteInt64(refused ? -1 : ids.Next());
        response.WriteInt16((short)(refused ? -1 : 0));
        return new(true);
    }
}
