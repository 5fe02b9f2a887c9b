using Aspire.Hosting.ApplicationModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Streaming.Hosting.Tests.SchemaRegistry;

public sealed class KarapaceHealthCheckTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{ "karapace_version": "6.2.0", "status": { "schema_registry_ready": true } }""", HealthStatus.Healthy, null)]
    [InlineData("""{ "karapace_version": "6.2.0", "status": { "schema_registry_ready": false } }""", HealthStatus.Unhealthy, "/_health says that the schemas are not read yet")]
    [InlineData("{}", HealthStatus.Unhealthy, "/_health says that the schemas are not read yet")]
    public async Task It_is_healthy_once_it_has_read_its_schemas(string answer, HealthStatus status, string? problem)
    {
        await using var server = WebApplication.CreateSlimBuilder().Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapGet("/_health", () => Results.Text(answer, "application/json"));
        server.MapGet("/subjects", () => Results.Text("[]", "application/json"));
        await server.StartAsync(Cancel);
        var address = new Uri(Assert.Single(server.Urls));

        var result = await CheckAsync(address.Port);

        Assert.Equal((status, problem is null ? null : $"http://127.0.0.1:{address.Port}{problem}"), (result.Status, result.Description));
    }

    [Fact]
    public async Task One_that_is_away_is_not_healthy()
    {
        var port = FreePort.Next(1)[0];

        var result = await CheckAsync(port);

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.StartsWith($"http://127.0.0.1:{port}/_health: ", result.Description, StringComparison.Ordinal);
    }

    private static async Task<HealthCheckResult> CheckAsync(int port)
    {
        var registry = new SchemaRegistryContainerResource("registry", SchemaRegistryKind.Karapace);
        var endpoint = new EndpointAnnotation(System.Net.Sockets.ProtocolType.Tcp, uriScheme: "http", name: SchemaRegistryResource.EndpointName, port: port);
        endpoint.AllocatedEndpoint = new(endpoint, "127.0.0.1", port);
        registry.Annotations.Add(endpoint);
        return await new KarapaceHealthCheck(registry.HttpEndpoint).CheckHealthAsync(new HealthCheckContext(), Cancel);
    }
}
