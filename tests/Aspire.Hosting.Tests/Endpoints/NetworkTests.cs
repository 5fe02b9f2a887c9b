namespace Aspire.Hosting.Tests.Endpoints;

public sealed class NetworkTests
{
    [Fact]
    public async Task An_address_is_that_of_the_network_of_whoever_asks()
    {
        var token = TestContext.Current.CancellationToken;
        var builder = ShellApplication.CreateBuilder();
        var cache = builder.AddContainer("cache", "valkey").WithEndpoint(targetPort: 6379, name: "tcp");
        var (endpoint, network) = (cache.GetEndpoint("tcp").EndpointAnnotation, KnownNetworkIdentifiers.DefaultAspireContainerNetwork);
        endpoint.AllocatedEndpoint = new(endpoint, "localhost", 40000);
        endpoint.AllAllocatedEndpoints.AddOrUpdateAllocatedEndpoint(network, new(endpoint, "cache", 6379, EndpointBindingMode.SingleAddress, null, network));
        var address = cache.GetEndpoint("tcp").Property(EndpointProperty.HostAndPort);

        Assert.Equal("localhost:40000", await address.GetValueAsync(token));
        Assert.Equal("cache:6379", await address.GetValueAsync(new ValueProviderContext { Caller = cache.Resource }, token));
        Assert.Equal("localhost:40000", await cache.GetEndpoint("tcp", KnownNetworkIdentifiers.LocalhostNetwork).Property(EndpointProperty.HostAndPort)
            .GetValueAsync(new ValueProviderContext { Caller = cache.Resource }, token));
    }

    [Fact]
    public void Without_a_proxy_one_port_is_both()
    {
        var endpoint = ShellApplication.CreateBuilder().AddShell("web", "true").WithHttpEndpoint(port: 8080, isProxied: false).GetEndpoint("http").EndpointAnnotation;
        Assert.Equal((8080, 8080), (endpoint.Port, endpoint.TargetPort));
    }
}
