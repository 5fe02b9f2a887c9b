using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Streaming.Testing;
using Streaming.Testing.Platform;

namespace Streaming.AppHost.Tests;

public sealed class StartAndStopTests
{
    private static readonly string[] Assemblies = ["Streaming.Broker.dll", "Streaming.SchemaRegistry.dll", "Streaming.Dashboard.dll", "Producers.dll", "Consumers.dll"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_taken_port_ends_the_start_with_one_line_and_nothing_left()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var data = new TemporaryFolder();
        await using var platform = RunningPlatform.Start(data.Path, ("Streaming:Kafka:Port", $"{port}"));
        await platform.Process.WaitForExitAsync(Cancelled);

        Assert.Equal(1, platform.Process.ExitCode);
        Assert.Equal(
            $"Port {port} is in use, and resource 'kafka-embedded' needs it: choose another with --Streaming:Kafka:Port=<port> or Streaming__Kafka__Port=<port> (0 takes any free one).",
            platform.Output.Trim());
        Assert.Empty(Leftovers(data.Path));
    }

    [Fact]
    public async Task Addresses_of_the_dashboard_without_encryption_end_the_start_where_they_are_not_allowed()
    {
        using var data = new TemporaryFolder();
        await using var platform = RunningPlatform.Start(data.Path, ("ASPIRE_ALLOW_UNSECURED_TRANSPORT", "false"));
        await platform.Process.WaitForExitAsync(Cancelled);

        Assert.Equal(1, platform.Process.ExitCode);
        Assert.Equal(
            string.Join("; ", new[]
            {
                ("ASPNETCORE_URLS (applicationUrl of the launch profile)", platform.Dashboard), ("ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", platform.OtlpGrpc),
                ("ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL", platform.OtlpHttp),
            }.Select(a => $"{a.Item1} is '{a.Item2.ToString().TrimEnd('/')}', which is not encrypted: give an https address, or set ASPIRE_ALLOW_UNSECURED_TRANSPORT to true.")),
            platform.Output.Trim());
    }

    [Fact]
    public async Task Ctrl_C_ends_everything_within_five_seconds()
    {
        using var data = new TemporaryFolder();
        await using var platform = RunningPlatform.Start(data.Path);
        await platform.LedgerWithAsync(1, Cancelled);
        var watch = Stopwatch.StartNew();
        await platform.InterruptAsync(Cancelled);

        Assert.Equal(0, platform.Process.ExitCode);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
        Assert.Empty(Leftovers(data.Path));
    }

    [Fact]
    public async Task Nothing_stays_when_the_host_itself_is_killed()
    {
        using var data = new TemporaryFolder();
        await using var platform = RunningPlatform.Start(data.Path);
        await platform.LedgerWithAsync(1, Cancelled);
        Assert.NotEmpty(Leftovers(data.Path));
        platform.Process.Kill();
        await platform.Process.WaitForExitAsync(Cancelled);

        var watch = Stopwatch.StartNew();
        while (Leftovers(data.Path).Count > 0)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "Processes of a killed host still run.");
            await Task.Delay(50, Cancelled);
        }
    }

    private static List<int> Leftovers(string dataDirectory) => [.. Assemblies.SelectMany(a => Processes.Of(dataDirectory, a))];
}
