using Aspire.Hosting.Orchestration;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Bundled.Tests.Orchestration;

public sealed class EndpointAllocatorTests
{
    [Fact]
    public void A_fixed_port_is_kept() => Assert.Equal(5099, Allocate(false, web => web.WithHttpEndpoint(port: 5099)).Port);

    [Fact]
    public void Random_ports_take_the_place_of_fixed_ones() => Assert.NotEqual(5099, Allocate(true, web => web.WithHttpEndpoint(port: 5099)).Port);

    [Fact]
    public void A_process_that_listens_on_its_own_port_is_reached_by_a_random_one()
    {
        var address = Allocate(true, web => web.WithHttpEndpoint(port: 5099, targetPort: 5099));
        Assert.NotEqual(5099, address.Port);
        Assert.Equal("5099", address.TargetPortExpression);
    }

    [Fact]
    public void An_endpoint_without_a_proxy_keeps_its_port() => Assert.Equal(5099, Allocate(true, web => web.WithHttpEndpoint(port: 5099, isProxied: false)).Port);

    [Fact]
    public void Free_ports_are_given_once_and_lie_below_those_of_outgoing_connections()
    {
        using var first = new FreePorts();
        using var second = new FreePorts();
        int[] ports = [.. Enumerable.Range(0, 20).SelectMany(_ => new[] { first.Take(), second.Take() })];
        Assert.Equal(40, ports.Distinct().Count());
        Assert.All(ports, port => Assert.InRange(port, 20_000, 32_000));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void The_fixed_port_of_a_container_gives_way_to_a_random_one_as_well(bool randomizes, bool isKept)
    {
        var web = ShellApplication.CreateBuilder().AddContainer("web", "web").WithHttpEndpoint(port: 5099, targetPort: 80);
        Allocate(randomizes, web.Resource);
        Assert.Equal(isKept, web.Resource.GetEndpoint("http").EndpointAnnotation.AllocatedEndpoint!.Port == 5099);
    }

    [Theory]
    [InlineData("*", "http://localhost:5099", EndpointBindingMode.DualStackAnyAddresses)]
    [InlineData("0.0.0.0", "http://localhost:5099", EndpointBindingMode.IPv4AnyAddresses)]
    [InlineData("::", "http://localhost:5099", EndpointBindingMode.IPv6AnyAddresses)]
    [InlineData("127.0.0.2", "http://127.0.0.2:5099", EndpointBindingMode.SingleAddress)]
    public void Who_listens_on_every_address_is_reached_by_that_of_this_machine(string targetHost, string url, EndpointBindingMode mode)
    {
        var address = Allocate(false, web => web.WithHttpEndpoint(port: 5099).WithEndpoint("http", endpoint => endpoint.TargetHost = targetHost));
        Assert.Equal((url, mode), (address.UriString, address.BindingMode));
    }

    private static AllocatedEndpoint Allocate(bool randomizes, Action<IResourceBuilder<ExecutableResource>> model)
    {
        var web = ShellApplication.CreateBuilder().AddShell("web", "exec sleep 600");
        model(web);
        Allocate(randomizes, web.Resource);
        return web.Resource.GetEndpoint("http").EndpointAnnotation.AllocatedEndpoint!;
    }

    private static void Allocate(bool randomizes, IResource resource)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(EndpointAllocator.RandomizePortsKey, $"{randomizes}")]).Build();
        new EndpointAllocator(configuration).Allocate([resource], new Dictionary<EndpointAnnotation, int>());
    }
}
