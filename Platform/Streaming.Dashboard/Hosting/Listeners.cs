using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Hosting;

/// <summary>Opens the addresses of the pages, of telemetry and of the MCP server.</summary>
internal sealed class Listeners(IOptions<DashboardOptions> options) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        foreach (var url in ListenAddress.Split(options.Value.Frontend.EndpointUrls))
            Open(kestrel, url, Listener.Pages, HttpProtocols.Http1);
        Open(kestrel, options.Value.Otlp.GrpcEndpointUrl, Listener.OtlpGrpc, HttpProtocols.Http2);
        Open(kestrel, options.Value.Otlp.HttpEndpointUrl, Listener.OtlpHttp, HttpProtocols.Http1);
        if (options.Value.HasMcpListener)
            Open(kestrel, options.Value.Mcp.EndpointUrl!, Listener.Mcp, HttpProtocols.Http1);
    }

    private static void Open(KestrelServerOptions kestrel, string url, Listener listener, HttpProtocols protocols)
    {
        var mark = new ServedOn(listener);
        kestrel.Listen(ListenAddress.Parse(url)!, listen =>
        {
            listen.Protocols = protocols;
            listen.Use(next => connection =>
            {
                connection.Features.Set(mark);
                return next(connection);
            });
        });
    }
}
