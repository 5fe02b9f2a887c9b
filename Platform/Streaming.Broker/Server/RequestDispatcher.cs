using System.Buffers.Binary;
using Streaming.Broker.Faults;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Server;

/// <summary>Reads the head of a request and gives it to the handler of its API.</summary>
internal sealed class RequestDispatcher(IEnumerable<ApiDefinition> apis, FaultInjector faults, BrokerMetrics metrics, TimeProvider time)
{
    private readonly Dictionary<short, ApiDefinition> _apis = apis.ToDictionary(a => (short)a.Key);

    /// <summary>Refuses bytes that begin no request of this broker, before memory is set aside for the length that they claim.</summary>
    /// <param name="head">Key and version of the API, and what follows them.</param>
    /// <exception cref="ProtocolException">The API, or its version, is not served.</exception>
    public void Check(ReadOnlySpan<byte> head) => Find(BinaryPrimitives.ReadInt16BigEndian(head), BinaryPrimitives.ReadInt16BigEndian(head[sizeof(short)..]));

    /// <summary>Fills the response frame, length included, where there is to be one.</summary>
    /// <exception cref="ProtocolException">The bytes are no request that this broker knows.</exception>
    public async ValueTask<RequestOutcome> DispatchAsync(ReadOnlyMemory<byte> frame, string clientHost, KafkaWriter response, CancellationToken cancellationToken)
    {
        var request = new KafkaReader(frame);
        var key = request.ReadInt16();
        var version = request.ReadInt16();
        var correlationId = request.ReadInt32();
        var api = Find(key, version);
        var unsupported = !api.Serves(version);

        // A newer question for the versions gets the oldest form of the answer (KIP-511); its body is not known here.
        var context = new RequestContext(unsupported ? (short)0 : version, request.ReadString(compact: false) ?? "", clientHost);
        response.WriteInt32(0);
        response.WriteInt32(correlationId);
        if (!unsupported && api.IsFlexible(version))
        {
            SkipTaggedFields(request);
            WriteFlexibleHead(api.Key, response);
        }

        var fault = faults.Take(api.Key);
        if (fault.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, time, cancellationToken);
        }

        if (fault.Disconnect == DisconnectPoint.BeforeHandling)
        {
            return RequestOutcome.Close;
        }

        var started = time.GetTimestamp();
        var answered = await api.HandleAsync(context, unsupported ? new(default) : request, response, unsupported ? ErrorCode.UnsupportedVersion : fault.Error, cancellationToken);
        metrics.Handled(api.Key, time.GetElapsedTime(started));
        response.PatchInt32(0, response.Length - sizeof(int));
        return fault.Disconnect == DisconnectPoint.AfterHandling ? RequestOutcome.Close
            : answered ? RequestOutcome.Respond
            : RequestOutcome.NoResponse;
    }

    private ApiDefinition Find(short key, short version) =>
        !_apis.TryGetValue(key, out var api) ? throw new ProtocolException($"API {key} is not served")
        : api.Serves(version) || api.Key == ApiKey.ApiVersions ? api
        : throw new ProtocolException($"version {version} of {api.Key} is not served, only {api.MinVersion} to {api.MaxVersion}");

    private static void SkipTaggedFields(KafkaReader request)
    {
        var count = request.ReadUnsignedVarint();
        for (var i = 0; i < count; i++)
        {
            request.ReadUnsignedVarint();
            request.ReadRaw(request.ReadUnsignedVarint());
        }
    }

    private static void WriteFlexibleHead(ApiKey key, KafkaWriter response)
    {
        // The answer that tells the versions keeps the oldest head, for it is read before they are known.
        if (key != ApiKey.ApiVersions)
        {
            response.WriteUnsignedVarint(0);
        }
    }
}
