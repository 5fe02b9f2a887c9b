using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Streaming.Testing;
using Streaming.Testing.Platform;

namespace Streaming.AppHost.Tests;

/// <summary>The AppHost in the process of its test: on free ports, without a dashboard, and with a data folder that goes with it.</summary>
internal sealed class HostedPlatform : IAsyncDisposable
{
    private readonly IDistributedApplicationTestingBuilder _builder;
    private readonly KeptLog _log;

    private HostedPlatform(IDistributedApplicationTestingBuilder builder, DistributedApplication application, KeptLog log) =>
        (_builder, Application, _log) = (builder, application, log);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public DistributedApplication Application { get; }

    public string DataDirectory => _builder.Configuration["Streaming:DataDirectory"]!;

    /// <summary>Starts the platform with arguments, as <c>--Streaming:Source=http</c>.</summary>
    public static async Task<HostedPlatform> StartAsync(params string[] args)
    {
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(args, Cancelled);
        try
        {
            var log = new KeptLog();
            builder.Services.AddLogging(logging => logging.ClearProviders().AddProvider(log).AddFilter("System.Net.Http", LogLevel.Warning));
            var platform = new HostedPlatform(builder, await builder.BuildAsync(Cancelled), log);
            await platform.Application.StartAsync(Cancelled);
            return platform;
        }
        catch
        {
            await builder.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the platform with a replay that goes as fast as it can.</summary>
    public static Task<HostedPlatform> ReplayAsync(string path, params string[] args) =>
        StartAsync(["--Streaming:Source=replay", $"--Streaming:Replay:Path={path}", "--Streaming:Replay:Speed=0", .. args]);

    public async Task<string> KafkaAsync() => (await Application.GetConnectionStringAsync("kafka", Cancelled))!;

    /// <summary>Waits until every line that was produced is in the ledger.</summary>
    public Task<Summary> LedgerWithAsync(long lines) => UntilAsync<Summary>("consumers", "/ledger/summary", s => s.Lines >= lines && s.Lag == 0);

    public Task<IngestStats> ReplayedAsync() => UntilAsync<IngestStats>("producers", "/stats", s => s.Done);

    public Task<JobStats> JobAsync(Func<JobStats, bool> reached) => UntilAsync("revenue-windows", "/stats", reached);

    /// <summary>Asks a service again and again until the answer is the expected one.</summary>
    public async Task<T> UntilAsync<T>(string resource, string path, Func<T, bool> reached)
    {
        using var http = Application.CreateHttpClient(resource);
        return await http.UntilAsync(new(path, UriKind.Relative), reached, () => _log.Text, Cancelled);
    }

    /// <summary>Ends the process of a resource with SIGKILL and waits until the host has started another in its place.</summary>
    public async Task KillAsync(string resource)
    {
        var killed = ProcessOf(await RunningAsync(resource, _ => true));
        Processes.Kill(killed);
        await RunningAsync(resource, change => ProcessOf(change) != killed);
    }

    public async ValueTask DisposeAsync() => await _builder.DisposeAsync();

    private static int ProcessOf(ResourceEvent change) =>
        Convert.ToInt32(change.Snapshot.Properties.Single(p => p.Name == "executable.pid").Value, CultureInfo.InvariantCulture);

    private async Task<ResourceEvent> RunningAsync(string resource, Func<ResourceEvent, bool> reached)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(AnswerExtensions.Limit);
        return await Application.ResourceNotifications.WaitForResourceAsync(
            resource, change => change.Snapshot.State?.Text == KnownResourceStates.Running && reached(change), limit.Token);
    }
}
