using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting.Tests;

public sealed class DashboardStreamsTests
{
    [Fact]
    public async Task The_dashboard_is_told_where_the_streams_of_the_model_are() => Assert.Equal(
        [
            "Streams__Jobs__Windowed__0=http://localhost:4003",
            "Streams__Jobs__Windowed__1=http://localhost:4004",
            "Streams__Kafka__BootstrapServers=localhost:4001",
            "Streams__SchemaRegistry__Url=http://localhost:4002",
        ],
        await VariablesAsync());

    [Fact]
    public async Task What_the_host_is_told_itself_counts_more() => Assert.Equal(
        [
            "Streams__Jobs__Flink__0=http://flink:8081",
            "Streams__Kafka__BootstrapServers=broker:9092",
            "Streams__SchemaRegistry__Url=http://localhost:4002",
        ],
        await VariablesAsync("--Streams:Kafka:BootstrapServers=broker:9092", "--Streams:Jobs:Flink:0=http://flink:8081"));

    [Fact]
    public void Without_a_dashboard_there_is_nobody_to_tell()
    {
        var builder = DistributedApplication.CreateBuilder(["--Streaming:Runtime=embedded"]);

        DashboardStreams.HandOver(new(builder.Resources), builder.Configuration);

        Assert.Empty(builder.Resources.SelectMany(resource => resource.Annotations.OfType<EnvironmentCallbackAnnotation>()));
    }

    private static async Task<IEnumerable<string>> VariablesAsync(params string[] arguments)
    {
        var builder = DistributedApplication.CreateBuilder(["--Streaming:Runtime=embedded", .. arguments]);
        var kafka = builder.AddKafkaCluster("kafka");
        var registry = builder.AddSchemaRegistry("schema-registry", kafka);
        var file = Path.GetFullPath(Environment.ProcessPath!);
        IResource[] servers = [kafka.Resource.Parent, registry.Resource.Parent, builder.AddWindowedJob("first", file).Resource, builder.AddWindowedJob("second", file).Resource];
        foreach (var (index, endpoint) in servers.Select(server => server.Annotations.OfType<EndpointAnnotation>().Single()).Index())
        {
            endpoint.AllocatedEndpoint = new(endpoint, "localhost", 4001 + index);
        }

        var dashboard = builder.AddExecutable("aspire-dashboard", "true", ".");
        DashboardStreams.HandOver(new(builder.Resources), builder.Configuration);
        var context = new EnvironmentCallbackContext(builder.ExecutionContext, dashboard.Resource);
        foreach (var annotation in dashboard.Resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        var variables = await Task.WhenAll(context.EnvironmentVariables.Select(async variable => $"{variable.Key}={await TextAsync(variable.Value)}"));
        return variables.Order(StringComparer.Ordinal);
    }

    private static async Task<string?> TextAsync(object value) =>
        value is IValueProvider provider ? await provider.GetValueAsync(TestContext.Current.CancellationToken) : Convert.ToString(value, CultureInfo.InvariantCulture);
}
