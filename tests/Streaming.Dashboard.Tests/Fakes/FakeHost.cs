using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>A host's resource service on a port of its own, which can go away and come back.</summary>
internal sealed class FakeHost : IAsyncDisposable
{
    public const string ApiKey = "key-of-the-host";
    private WebApplication? _server;
    private int _port;

    public FakeApplication Application { get; } = new();

    public string Url => $"http://127.0.0.1:{_port}";

    public static async Task<FakeHost> StartAsync()
    {
        var host = new FakeHost();
        await host.ReturnAsync();
        return host;
    }

    /// <summary>Listens again, on the port it had before.</summary>
    public async Task ReturnAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, _port, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRoutingCore().AddGrpc();
        builder.Services.AddSingleton(Application);
        _server = builder.Build();
        _server.UseRouting();
        _server.MapGrpcService<FakeResourceService>();
        await _server.StartAsync();
        _port = new Uri(_server.Urls.First()).Port;
    }

    /// <summary>Goes away; streams end with an error, as when the process is killed.</summary>
    public async Task LeaveAsync()
    {
        Application.BreakStreams();
        await _server!.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
        _server = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await LeaveAsync();
        Application.Dispose();
    }
}
