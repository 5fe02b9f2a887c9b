namespace Aspire.Hosting.Tests.Endpoints;

public sealed class EndpointTests
{
    [Fact]
    public async Task An_endpoint_given_again_takes_what_is_said_and_keeps_the_rest()
    {
        var tool = ShellApplication.CreateBuilder().AddShell("tool", "true")
            .WithHttpEndpoint(port: 1, env: "FIRST").WithEndpoint(port: 2, targetPort: 7, name: "HTTP", env: "SECOND", isProxied: false, isExternal: true).WithHttpEndpoint();
        var endpoint = Assert.Single(tool.Resource.Annotations.OfType<EndpointAnnotation>());
        Assert.Equal(("http", "http", 2, 7, false, true), (endpoint.Name, endpoint.UriScheme, endpoint.Port, endpoint.TargetPort, endpoint.IsProxied, endpoint.IsExternal));
#pragma warning disable CS0618 // Aspire means to replace it.
        var variables = await tool.Resource.GetEnvironmentVariableValuesAsync(DistributedApplicationOperation.Publish);
#pragma warning restore CS0618
        Assert.Equal([new("SECOND", "{tool.bindings.http.targetPort}")], variables);
    }

    [Fact]
    public async Task The_variable_of_a_port_outlives_a_change_of_the_endpoint()
    {
        var tool = ShellApplication.CreateBuilder().AddShell("tool", "true").WithEndpoint(name: "tcp", env: "PORT").WithEndpoint(name: "tcp", port: 5);
#pragma warning disable CS0618 // Aspire means to replace it.
        var variables = await tool.Resource.GetEnvironmentVariableValuesAsync(DistributedApplicationOperation.Publish);
#pragma warning restore CS0618
        Assert.Equal([new("PORT", "{tool.bindings.tcp.targetPort}")], variables);
    }
}
