using Streaming.Broker.Protocol;

namespace Streaming.Broker.Server;

/// <summary>Answers the requests of one API.</summary>
internal interface IRequestHandler<TRequest, TResponse>
    where TRequest : IMessage
    where TResponse : class, IMessage
{
    /// <summary>The response; null where the client wants none.</summary>
    ValueTask<TResponse?> HandleAsync(TRequest request, RequestContext context, CancellationToken cancellationToken);

    /// <summary>The response that says of everything in the request that it failed.</summary>
    TResponse Fail(TRequest request, ErrorCode error);
}
