using Microsoft.Extensions.Logging;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Server;

/// <summary>An API with its messages and the handler that answers.</summary>
internal sealed partial class ApiDefinition<TRequest, TResponse>(
    ApiKey key, short minVersion, short maxVersion, short flexibleSince, IRequestHandler<TRequest, TResponse> handler, ILogger logger)
    : ApiDefinition(key, minVersion, maxVersion, flexibleSince)
    where TRequest : class, IMessage, new()
    where TResponse : class, IMessage
{
    public override async ValueTask<bool> HandleAsync(
        RequestContext context, KafkaReader request, KafkaWriter response, ErrorCode injected, CancellationToken cancellationToken)
    {
        var flexible = IsFlexible(context.Version);
        var body = FieldCodec.Read<TRequest>(request, context.Version, flexible);
        var answer = injected == ErrorCode.None ? await AnswerAsync(body, context, cancellationToken) : handler.Fail(body, injected);
        if (answer is null)
        {
            return false;
        }

        FieldCodec.Write(answer, response, context.Version, flexible);
        return true;
    }

    private async ValueTask<TResponse?> AnswerAsync(TRequest body, RequestContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await handler.HandleAsync(body, context, cancellationToken);
        }
        catch (Exception e) when (e is not (ProtocolException or OperationCanceledException))
        {
            LogFailed(e, Key, context.ClientId);
            return handler.Fail(body, e is IOException ? ErrorCode.KafkaStorageError : ErrorCode.UnknownServerError);
        }
    }

    [LoggerMessage(15, LogLevel.Error, "A request {Api} of client '{ClientId}' failed and was answered with an error")]
    private partial void LogFailed(Exception exception, ApiKey api, string clientId);
}
