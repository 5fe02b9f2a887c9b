using Streaming.Broker.Protocol;

namespace Streaming.Broker.Server;

/// <summary>Answers the requests of one API in a range of versions.</summary>
internal interface IRequestHandler
{
    ApiKey Key { get; }

    short MinVersion { get; }

    short MaxVersion { get; }

    /// <summary>Reads the body of a request and writes the body of its response; false means that the request wants none.</summary>
    ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken);
}
