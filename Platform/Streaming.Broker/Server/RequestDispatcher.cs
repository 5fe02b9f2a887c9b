using Streaming.Broker.Api;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Server;

/// <summary>Reads the head of a request and gives it to the handler of its API.</summary>
internal sealed class RequestDispatcher
{
    private readonly Dictionary<short, IRequestHandler> _handlers;

    public RequestDispatcher(IEnumerable<IRequestHandler> handlers)
    {
        _handlers = handlers.ToDictionary(h => (short)h.Key);
        var versions = new ApiVersionsHandler(_handlers.Values);
        _handlers.Add((short)versions.Key, versions);
    }

    /// <summary>Fills the response frame, length included; false means that the request wants none.</summary>
    /// <exception cref="ProtocolException">The bytes are no request that this broker knows.</exception>
    public async ValueTask<bool> DispatchAsync(ReadOnlyMemory<byte> frame, string clientHost, KafkaWriter response, CancellationToken cancellationToken)
    {
        var request = new KafkaReader(frame);
        var key = request.ReadInt16();
        var version = request.ReadInt16();
        var correlationId = request.ReadInt32();
        if (!_handlers.TryGetValue(key, out var handler))
        {
            throw new ProtocolException($"API {key} is not served");
        }

        var clientId = request.ReadNullableString() ?? "";
        response.WriteInt32(0);
        response.WriteInt32(correlationId);
        if (version < handler.MinVersion || version > handler.MaxVersion)
        {
            if (handler is not ApiVersionsHandler versions)
            {
                throw new ProtocolException($"version {version} of {handler.Key} is not served, only {handler.MinVersion} to {handler.MaxVersion}");
            }

            versions.WriteUnsupportedVersion(response);
        }
        else if (!await handler.HandleAsync(new(version, clientId, clientHost), request, response, cancellationToken))
        {
            return false;
        }

        response.PatchInt32(0, response.Length - sizeof(int));
        return true;
    }
}
