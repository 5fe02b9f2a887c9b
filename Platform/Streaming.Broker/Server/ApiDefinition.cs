using Streaming.Broker.Protocol;

namespace Streaming.Broker.Server;

/// <summary>A row of the table of APIs: the versions that are served, and from which one on the encoding is flexible.</summary>
internal abstract class ApiDefinition(ApiKey key, short minVersion, short maxVersion, short flexibleSince)
{
    public ApiKey Key { get; } = key;

    public short MinVersion { get; } = minVersion;

    public short MaxVersion { get; } = maxVersion;

    public bool Serves(short version) => version >= MinVersion && version <= MaxVersion;

    public bool IsFlexible(short version) => version >= flexibleSince;

    /// <summary>Reads the body of a request and writes the body of its response; false means that the request wants none.</summary>
    public abstract ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, ErrorCode injected, CancellationToken cancellationToken);
}
