namespace Streaming.Dashboard.Configuration;

/// <summary>Where the streams are that the dashboard shows; section <c>Streams</c>. What is not given is not shown.</summary>
internal sealed class StreamsOptions
{
    public const string SectionName = "Streams";

    public StreamsKafkaOptions Kafka { get; set; } = new();

    public StreamsRegistryOptions SchemaRegistry { get; set; } = new();

    public StreamsJobsOptions Jobs { get; set; } = new();

    public StreamsMessagesOptions Messages { get; set; } = new();
}
