using Aspire.DashboardService.Proto.V1;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Resources;

/// <summary>The connection to the host's resource service.</summary>
internal sealed class ResourceServiceChannel : IDisposable
{
    private const string ApiKeyHeader = "x-resource-service-api-key";
    private readonly GrpcChannel? _channel;

    public ResourceServiceChannel(IOptions<DashboardOptions> options, ILoggerFactory loggers)
    {
        var client = options.Value.ResourceServiceClient;
        if (client.Url is null)
            return;
        Headers = client.AuthMode == ApiKeyAuthMode.ApiKey ? [new(ApiKeyHeader, client.ApiKey!)] : [];
        _channel = GrpcChannel.ForAddress(client.Url, new GrpcChannelOptions
        {
            LoggerFactory = loggers,
            HttpHandler = new SocketsHttpHandler
            {
                ConnectTimeout = TimeSpan.FromSeconds(5),
                EnableMultipleHttp2Connections = true,
                // A host that was killed without closing its connections is noticed.
                KeepAlivePingDelay = TimeSpan.FromSeconds(10),
                KeepAlivePingTimeout = TimeSpan.FromSeconds(5),
            },
            DisposeHttpClient = true,
        });
        Client = new DashboardService.DashboardServiceClient(_channel);
    }

    /// <summary>Null where no address was given.</summary>
    public DashboardService.DashboardServiceClient? Client { get; }

    public Metadata Headers { get; } = [];

    public void Dispose() => _channel?.Dispose();
}
