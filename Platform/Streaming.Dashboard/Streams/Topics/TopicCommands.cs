using Confluent.Kafka;
using Streaming.Dashboard.Streams.Kafka;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Streams.Topics;

/// <summary>Makes and deletes topics.</summary>
internal sealed class TopicCommands(KafkaConnection kafka, ClusterWatch watch)
{
    /// <returns>Null when it was done, else what went wrong.</returns>
    public Task<string?> CreateAsync(NewTopic topic, CancellationToken cancellationToken) => RunAsync(
        async admin =>
        {
            await admin.CreateTopicsAsync([topic.ToSpecification()], new() { RequestTimeout = KafkaConnection.Patience, OperationTimeout = KafkaConnection.Patience });
            return topic;
        },
        cancellationToken);

    /// <returns>Null when it was done, else what went wrong.</returns>
    public Task<string?> DeleteAsync(string topic, CancellationToken cancellationToken) => RunAsync(
        async admin =>
        {
            await admin.DeleteTopicsAsync([topic], new() { RequestTimeout = KafkaConnection.Patience, OperationTimeout = KafkaConnection.Patience });
            return topic;
        },
        cancellationToken);

    private async Task<string?> RunAsync<T>(Func<IAdminClient, Task<T>> run, CancellationToken cancellationToken)
    {
        try
        {
            await kafka.AskAsync(run, cancellationToken);
            return null;
        }
        catch (StreamsException failure)
        {
            return failure.Message;
        }
        finally
        {
            watch.Cluster.AskNow();
        }
    }
}
