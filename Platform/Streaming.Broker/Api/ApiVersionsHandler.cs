using Streaming.Broker.Protocol;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>Says which requests are served in which versions (KIP-35); a newer question gets the oldest form of the answer (KIP-511).</summary>
internal sealed class ApiVersionsHandler(IReadOnlyCollection<IRequestHandler> others) : IRequestHandler
{
    private readonly IRequestHandler[] _others = [.. others];

    public ApiKey Key => ApiKey.ApiVersions;

    public short MinVersion => 0;

    public short MaxVersion => 2;

    public ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        Write(response, ErrorCode.None);
        if (context.Version >= 1)
        {
            response.WriteInt32(0);
        }

        return new(true);
    }

    public void WriteUnsupportedVersion(KafkaWriter response) => Write(response, ErrorCode.UnsupportedVersion);

    private void Write(KafkaWriter response, ErrorCode error)
    {
        response.WriteError(error);
        response.WriteArray([.. _others.Append(this).OrderBy(h => h.Key)], (w, handler) =>
        {
            w.WriteInt16((short)handler.Key);
            w.WriteInt16(handler.MinVersion);
            w.WriteInt16(handler.MaxVersion);
        });
    }
}
