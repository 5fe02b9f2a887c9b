using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Aspire.Hosting.Testing.Tests;

public sealed class HostingTestingExtensionsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_reaches_the_endpoint()
    {
        // Without a proxy the test itself can answer at the address.
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        await using var app = await StartAsync(builder => builder.AddExecutable("web", "/bin/sh", ".", "-c", "exec sleep 600").WithHttpEndpoint(port, isProxied: false));
        using var listener = new HttpListener();
        listener.Prefixes.Add($"http://localhost:{app.GetEndpoint("web").Port}/");
        listener.Start();
        using var client = app.CreateHttpClient("web");
        var answer = client.GetStringAsync(new Uri("/hello", UriKind.Relative), Cancelled);
        var request = await listener.GetContextAsync();
        request.Response.Close(Encoding.UTF8.GetBytes(request.Request.Url!.AbsolutePath), willBlock: true);
        Assert.Equal("/hello", await answer);
    }

    [Fact]
    public async Task Endpoints_are_found_by_name_and_by_default_https()
    {
        await using var app = await StartAsync(builder => builder.AddExecutable("web", "/bin/sh", ".", "-c", "exec sleep 600")
            .WithEndpoint(name: "other").WithHttpsEndpoint().WithHttpEndpoint());
        Assert.Equal("https", app.GetEndpoint("web").Scheme);
        Assert.Equal("http", app.GetEndpoint("WEB", "http").Scheme);
        Assert.Equal("tcp", app.GetEndpoint("web", "other").Scheme);
    }

    [Fact]
    public async Task An_endpoint_is_found_in_a_network()
    {
        await using var app = await StartAsync(builder => builder.AddExecutable("web", "/bin/sh", ".", "-c", "exec sleep 600").WithHttpEndpoint());
        Assert.Equal(app.GetEndpoint("web"), app.GetEndpointForNetwork("web", null));
        Assert.Equal(app.GetEndpoint("web"), app.GetEndpointForNetwork("web", KnownNetworkIdentifiers.LocalhostNetwork, "http"));
        Assert.Throws<ArgumentException>(() => app.GetEndpointForNetwork("web", new NetworkIdentifier("elsewhere")));
    }

    [Fact]
    public async Task What_is_not_there_is_told()
    {
        await using var app = await StartAsync(builder =>
        {
            builder.AddConnectionString("orders", ReferenceExpression.Create($"Host=orders"));
            builder.AddExecutable("tool", "/bin/sh", ".", "-c", "exec sleep 600");
        });
        Assert.Equal("Resource 'nobody' not found. (Parameter 'resourceName')", Assert.Throws<ArgumentException>(() => app.GetEndpoint("nobody")).Message);
        Assert.Equal("Resource 'orders' has no allocated endpoints. (Parameter 'resourceName')", Assert.Throws<ArgumentException>(() => app.CreateHttpClient("orders")).Message);
        Assert.Equal("Endpoint 'grpc' for resource 'tool' not found. (Parameter 'endpointName')", Assert.Throws<ArgumentException>(() => app.GetEndpoint("tool", "grpc")).Message);
        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await app.GetConnectionStringAsync("tool", Cancelled));
        Assert.Equal("Resource 'tool' does not expose a connection string. (Parameter 'resourceName')", error.Message);
    }

    [Fact]
    public async Task Nothing_is_resolved_before_the_start()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddConnectionString("orders", ReferenceExpression.Create($"Host=orders"));
        await using var app = await builder.BuildAsync(Cancelled);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await app.GetConnectionStringAsync("orders", Cancelled));
        Assert.Equal("The application must be started before resolving endpoints or connection strings.", error.Message);
    }

    private static async Task<DistributedApplication> StartAsync(Action<IDistributedApplicationTestingBuilder> model)
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        model(builder);
        var app = await builder.BuildAsync(Cancelled);
        await app.StartAsync(Cancelled);
        return app;
    }
}
