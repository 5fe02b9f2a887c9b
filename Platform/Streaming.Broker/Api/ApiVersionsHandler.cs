using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>Says which requests are served in which versions (KIP-35).</summary>
internal sealed class ApiVersionsHandler(Func<IEnumerable<ApiDefinition>> apis) : IRequestHandler<ApiVersionsRequest, ApiVersionsResponse>
{
    public ValueTask<ApiVersionsResponse?> HandleAsync(ApiVersionsRequest request, RequestContext context, CancellationToken cancellationToken) =>
        new(Fail(request, ErrorCode.None));

    public ApiVersionsResponse Fail(ApiVersionsRequest request, ErrorCode error) => new()
    {
        Error = error,
        ApiKeys = [.. apis().OrderBy(a => a.Key).Select(a => new ApiVersionsResponse.ApiVersion
        {
            ApiKey = (short)a.Key,
            MinVersion = a.MinVersion,
            MaxVersion = a.MaxVersion,
        })],
    };
}
