using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;

namespace Streaming.Hosting.Tests.Ports;

public sealed class PortPreflightTests
{
    [Fact]
    public void A_taken_port_is_told_with_its_resource_and_setting()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var error = Assert.Throws<DistributedApplicationException>(() => PortPreflight.Check([new(port, "kafka-embedded", "Streaming:Kafka:Port")]));

        Assert.Equal(
            $"Port {port} is in use, and resource 'kafka-embedded' needs it: choose another with --Streaming:Kafka:Port=<port> or Streaming__Kafka__Port=<port> (0 takes any free one).",
            error.Message);
    }

    [Fact]
    public void Two_resources_with_one_port_are_refused()
    {
        var port = FreePort.Next();
        var error = Assert.Throws<DistributedApplicationException>(() => PortPreflight.Check([new(port, "producers", null), new(port, "consumers", null)]));
        Assert.Equal($"Port {port} is given to both 'producers' and 'consumers': change one of them.", error.Message);
    }

    [Fact]
    public void Free_ports_pass() => PortPreflight.Check([new(FreePort.Next(), "producers", null)]);

    [Theory]
    [InlineData(false, new[] { 5301, 9092 })]
    [InlineData(true, new[] { 9092 })]
    public void Ports_that_the_host_replaces_are_not_claimed(bool randomizesPorts, int[] expected)
    {
        var tool = DistributedApplication.CreateBuilder([]).AddExecutable("tool", "sh", ".")
            .WithHttpEndpoint(port: 5301).WithEndpoint(port: 9092, isProxied: false);
        Assert.Equal(expected, PortPreflight.Claims([tool.Resource], randomizesPorts).Select(claim => claim.Port));
    }
}
