using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.Hosting;
using Streaming.Testing;
using Streaming.Testing.Platform;

namespace Streaming.AppHost.Tests;

/// <summary>The AppHost in the process of its tests.</summary>
public sealed class HostedPlatformTests
{
    private static readonly string[] Services = ["kafka-embedded", "kafka", "schema-registry-embedded", "schema-registry", "producers", "revenue-windows", "consumers"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_platforms_side_by_side_have_ports_folders_and_a_ledger_each()
    {
        string[] folders;
        await using (var small = await HostedPlatform.ReplayAsync(Repository.Sample("orders.csv")))
        await using (var smaller = await HostedPlatform.ReplayAsync(Repository.Sample("broken.csv")))
        {
            Assert.Equal(6, (await small.LedgerWithAsync(6)).Lines);
            Assert.Equal(2, (await smaller.LedgerWithAsync(2)).Lines);
            Assert.Equal(new IngestStats(7, 2, 5, 0, true), await smaller.ReplayedAsync());
            Assert.Equal(6, (await small.LedgerWithAsync(6)).Lines);

            string[] addresses = [.. await AddressesAsync(small), .. await AddressesAsync(smaller)];
            Assert.Equal(addresses, addresses.Distinct());
            Assert.All([9092, 8081, 8082, 5301, 5302], port => Assert.DoesNotContain(addresses, address => address.EndsWith($":{port}", StringComparison.Ordinal)));

            folders = [small.DataDirectory, smaller.DataDirectory];
            Assert.Equal(folders, folders.Distinct());
            Assert.All(folders, folder => Assert.True(Directory.Exists(Path.Combine(folder, "kafka"))));
        }

        Assert.All(folders, folder => Assert.False(Directory.Exists(folder)));
    }

    [Fact]
    public async Task Every_service_becomes_healthy()
    {
        await using var platform = await HostedPlatform.StartAsync("--Streaming:Source=http");
        foreach (var service in Services)
        {
            await platform.Application.ResourceNotifications.WaitForResourceHealthyAsync(service, Cancelled).WaitAsync(TimeSpan.FromSeconds(60), Cancelled);
        }
    }

    [Fact]
    public async Task A_folder_that_the_test_names_stays()
    {
        using var data = new TemporaryFolder();
        await using (var platform = await HostedPlatform.StartAsync("--Streaming:Source=http", $"--Streaming:DataDirectory={data.Path}"))
        {
            await platform.LedgerWithAsync(0);
        }

        Assert.True(Directory.Exists(data.File("kafka")));
    }

    [Fact]
    public async Task A_setting_that_the_model_refuses_is_told_to_the_test()
    {
        var error = await Assert.ThrowsAsync<DistributedApplicationException>(() => HostedPlatform.StartAsync("--Streaming:Kafka:Port=first"));
        Assert.Equal("Streaming:Kafka:Port is 'first': give a port from 1 to 65535, or 0 for any free one.", error.Message);
    }

    [Fact]
    public async Task The_dashboard_comes_where_the_test_asks_for_it()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            ["--Streaming:Source=http", "--AppHost:McpApiKey=key-of-programs"], (options, _) => options.DisableDashboard = false, Cancelled);
        await using var app = await builder.BuildAsync(Cancelled);
        await app.StartAsync(Cancelled);
        await app.ResourceNotifications.WaitForResourceAsync("aspire-dashboard", KnownResourceStates.Running, Cancelled).WaitAsync(TimeSpan.FromSeconds(60), Cancelled);

        var address = new Uri(builder.Configuration["ASPNETCORE_URLS"]!);
        Assert.NotEqual(18888, address.Port);
        Assert.True(builder.Environment.IsDevelopment());
        var topics = await McpCalls.UntilAnsweredAsync(new Uri(address, "mcp"), "key-of-programs", "list_topics", Cancelled);
        Assert.Contains("\"name\":\"orders\"", topics.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static async Task<string[]> AddressesAsync(HostedPlatform platform) =>
    [
        await platform.KafkaAsync(),
        .. new[] { "schema-registry-embedded", "producers", "consumers", "revenue-windows" }.Select(service => platform.Application.GetEndpoint(service).Authority),
    ];
}
