using System.Reflection;
using ModelContextProtocol.Server;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Mcp.Answers;
using Streaming.Dashboard.Mcp.Resources;
using Streaming.Dashboard.Mcp.Streams;
using Streaming.Dashboard.Mcp.Telemetry;

namespace Streaming.Dashboard.Mcp;

/// <summary>All tools, and which of them there are: of what is not configured there are none.</summary>
internal static class ToolCatalog
{
    private static readonly (Type Type, Func<DashboardOptions, bool> IsOffered)[] All =
    [
        (typeof(ResourceTools), HasHost),
        (typeof(ConsoleTools), HasHost),
        (typeof(CommandTools), HasHost),
        (typeof(LogTools), Always),
        (typeof(TraceTools), Always),
        (typeof(MetricTools), Always),
        (typeof(TopicTools), HasKafka),
        (typeof(MessageTools), HasKafka),
        (typeof(DeadLetterTools), HasKafka),
        (typeof(GroupTools), HasKafka),
        (typeof(SchemaTools), HasRegistry),
        (typeof(JobTools), HasJobs),
    ];

    public static void AddTools(IServiceCollection services)
    {
        services.AddSingleton<ResourceFinder>();
        services.AddSingleton<ServiceFinder>();
        services.AddSingleton<TopicFinder>();
        foreach (var (type, _) in All)
            services.AddSingleton(type);
    }

    public static IEnumerable<McpServerTool> Create(DashboardOptions options, IServiceProvider services) =>
        from tools in All
        where tools.IsOffered(options)
        from method in tools.Type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        select McpServerTool.Create(method, _ => services.GetRequiredService(tools.Type), new() { SerializerOptions = ToolJson.Options, Services = services });

    private static bool Always(DashboardOptions options) => true;

    private static bool HasHost(DashboardOptions options) => options.ResourceServiceClient.Url is not null;

    private static bool HasKafka(DashboardOptions options) => !string.IsNullOrEmpty(options.Streams.Kafka.BootstrapServers);

    private static bool HasRegistry(DashboardOptions options) => !string.IsNullOrEmpty(options.Streams.SchemaRegistry.Url);

    private static bool HasJobs(DashboardOptions options) => options.Streams.Jobs is { Flink.Count: > 0 } or { Windowed.Count: > 0 };
}
