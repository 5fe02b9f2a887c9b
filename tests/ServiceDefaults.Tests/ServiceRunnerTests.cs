using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;

namespace Streaming.ServiceDefaults.Tests;

public sealed class ServiceRunnerTests
{
    [Fact]
    public async Task A_port_in_use_ends_the_service_with_an_exit_code_and_no_crash()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var builder = WebApplication.CreateBuilder(["--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"]);

        Assert.Equal(1, await builder.Build().RunServiceAsync());
    }
}
