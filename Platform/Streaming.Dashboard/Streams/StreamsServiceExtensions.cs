using Streaming.Dashboard.Streams.Groups;
using Streaming.Dashboard.Streams.Jobs;
using Streaming.Dashboard.Streams.Kafka;
using Streaming.Dashboard.Streams.Messages;
using Streaming.Dashboard.Streams.Payloads;
using Streaming.Dashboard.Streams.Schemas;
using Streaming.Dashboard.Streams.Topics;

namespace Streaming.Dashboard.Streams;

internal static class StreamsServiceExtensions
{
    /// <summary>The streams: one client for each server, made when a page first needs it.</summary>
    public static IServiceCollection AddStreams(this IServiceCollection services)
    {
        services.AddSingleton<KafkaConnection>();
        services.AddSingleton<LogDirectories>();
        services.AddSingleton<ClusterQuery>();
        services.AddSingleton<ClusterWatch>();
        services.AddSingleton<TopicSettings>();
        services.AddSingleton<TopicCommands>();
        services.AddSingleton<WriterSchemas>();
        services.AddSingleton<PayloadReader>();
        services.AddSingleton<MessageDecoder>();
        services.AddSingleton<ConsumerPool>();
        services.AddSingleton<MessageScanner>();
        services.AddSingleton<GroupQuery>();
        services.AddSingleton<GroupWatch>();
        services.AddSingleton<RegistryApi>();
        services.AddSingleton<SubjectQuery>();
        services.AddSingleton<SubjectsWatch>();
        services.AddSingleton<JobHttp>();
        services.AddSingleton<FlinkSteps>();
        services.AddSingleton<FlinkJobs>();
        services.AddSingleton<WindowedJobs>();
        services.AddSingleton<JobWatch>();
        return services;
    }
}
