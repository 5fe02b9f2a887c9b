using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Streams;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Streams;

/// <summary>The services of the streams' pages, without the pages.</summary>
internal static class StreamServices
{
    public static ServiceProvider For(StreamsCluster cluster, Action<StreamsOptions>? configure = null) => For(streams =>
    {
        var settings = cluster.Settings.ToDictionary(setting => setting.Key, setting => setting.Value);
        streams.Kafka.BootstrapServers = settings["Streams:Kafka:BootstrapServers"];
        streams.SchemaRegistry.Url = settings.GetValueOrDefault("Streams:SchemaRegistry:Url");
        configure?.Invoke(streams);
    });

    public static ServiceProvider For(Action<StreamsOptions> configure)
    {
        var options = new DashboardOptions();
        configure(options.Streams);
        return new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(Options.Create(options)).AddStreams().BuildServiceProvider();
    }
}
