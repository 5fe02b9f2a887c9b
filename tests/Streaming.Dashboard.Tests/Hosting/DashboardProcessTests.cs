using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Streaming.Dashboard.Tests.Hosting;

public sealed class DashboardProcessTests
{
    [Fact]
    public async Task It_does_not_start_where_others_could_reach_it_without_a_token()
    {
        var (exitCode, errors) = await RunAsync("http://0.0.0.0:0");

        Assert.Equal(1, exitCode);
        Assert.Equal("ASPNETCORE_URLS has 'http://0.0.0.0:0', which other machines can reach, but there is no token. Use a loopback address, or set DASHBOARD__FRONTEND__BROWSERTOKEN.\n", errors);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (exitCode, errors) = await RunAsync($"http://127.0.0.1:{port}");

        Assert.Equal(1, exitCode);
        Assert.Equal($"Failed to bind to address http://127.0.0.1:{port}: address already in use. Choose another port with ASPNETCORE_URLS (pages), ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL (telemetry by gRPC), ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL (telemetry by HTTP) or ASPIRE_DASHBOARD_MCP_ENDPOINT_URL (MCP).\n", errors);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_read_is_named()
    {
        var (exitCode, errors) = await RunAsync("http://127.0.0.1:0", ("DASHBOARD__FRONTEND__AUTHMODE", "Sometimes"));

        Assert.Equal(1, exitCode);
        Assert.StartsWith("Failed to convert configuration value 'Sometimes' at 'Dashboard:Frontend:AuthMode' to type", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    private static async Task<(int ExitCode, string Errors)> RunAsync(string urls, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Streaming.Dashboard.dll")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_URLS"] = urls;
        start.Environment["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = "http://127.0.0.1:0";
        start.Environment["ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL"] = "http://127.0.0.1:0";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        try
        {
            _ = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, errors);
        }
        catch (OperationCanceledException e) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The dashboard should have ended with an error, and still runs after 60 s.", e);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
