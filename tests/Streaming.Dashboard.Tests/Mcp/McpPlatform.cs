using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using Streaming.Dashboard.Resources;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Tests.Mcp;

/// <summary>A whole application with its streams, and a client of the dashboard's MCP server; shared by tests that change nothing in it.</summary>
public sealed class McpPlatform : IAsyncLifetime
{
    private FakeHost _host = null!;
    private StreamsCluster _cluster = null!;
    private IDisposable _member = null!;

    internal DashboardServer Dashboard { get; private set; } = null!;

    internal FakeFlink Flink { get; private set; } = null!;

    internal FakeFlink Windowed { get; private set; } = null!;

    public McpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await FakeHost.StartAsync();
        SampleApplication.Fill(_host.Application);
        _host.Application.Put(Excluded(), Hidden());
        _host.Application.Write("secret-store-i9", "never to be seen");
        _cluster = await StreamsCluster.StartAsync(withRegistry: true);
        await SampleStreams.FillAsync(_cluster);
        _member = await _cluster.JoinAsync("ledger", "orders", messages: 60);
        await _cluster.Admin.AlterConsumerGroupOffsetsAsync(
            [new ConsumerGroupTopicPartitionOffsets("audit", [.. Enumerable.Range(0, 6).Select(partition => new TopicPartitionOffset("orders", partition, 10 - partition))])]);
        Flink = await FakeFlink.StartAsync();
        Flink.FillWithJobs();
        Windowed = await FakeFlink.StartAsync();
        Windowed.FillWithWindowedJob();
        Dashboard = await DashboardServer.StartAsync(_host.Url, [.. _cluster.Settings, ("Streams:Jobs:Flink:0", Flink.Url), ("Streams:Jobs:Windowed:0", Windowed.Url)]);
        SampleTelemetry.Fill(Dashboard.Services);
        Dashboard.Services.GetRequiredService<LogIngest>().Add(OtlpData.Logs("secret-store", OtlpData.Log("never to be seen", 17)).ResourceLogs);
        Dashboard.Services.GetRequiredService<TraceIngest>().Add(OtlpData.Traces("secret-store", OtlpData.Span(77, 1, name: "never to be seen")).ResourceSpans);
        var store = Dashboard.Services.GetRequiredService<ResourceStore>();
        await store.Changes.UntilAsync(() => store.Resources.ContainsKey("secret-store-i9"));
        Client = await Dashboard.ConnectAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Dashboard.DisposeAsync();
        await Windowed.DisposeAsync();
        await Flink.DisposeAsync();
        _member.Dispose();
        await _cluster.DisposeAsync();
        await _host.DisposeAsync();
    }

    private static Aspire.DashboardService.Proto.V1.Resource Excluded()
    {
        var resource = SampleResources.Project("secret-store-i9", "secret-store");
        resource.Properties.Add(SampleResources.Text("resource.excludeFromMcp", "Excluded", "true"));
        return resource;
    }

    private static Aspire.DashboardService.Proto.V1.Resource Hidden()
    {
        var resource = SampleResources.Project("aspire-dashboard", "aspire-dashboard");
        resource.IsHidden = true;
        return resource;
    }
}
