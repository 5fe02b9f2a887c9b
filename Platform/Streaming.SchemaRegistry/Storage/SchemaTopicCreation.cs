using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Streaming.SchemaRegistry.Storage;

/// <summary>Waits for the cluster and makes sure that the topic is there and keeps what it is given.</summary>
internal sealed class SchemaTopicCreation(SchemaRegistryOptions options, Handle client, TimeProvider time, ILogger logger)
{
    private const string CleanupPolicy = "cleanup.policy";
    private const string Compact = "compact";
    private const int MaxReplicas = 3;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    /// <exception cref="RegistryStartException">The cluster does not answer in time, or the topic is of another kind.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        using var admin = new DependentAdminClientBuilder(client).Build();
        var brokers = await Task.Run(() => WaitForBrokers(admin, cancellationToken), cancellationToken).ConfigureAwait(false);
        try
        {
            await admin.CreateTopicsAsync([new TopicSpecification
            {
                Name = options.Topic,
                NumPartitions = 1,
                ReplicationFactor = (short)Math.Min(MaxReplicas, brokers),
                Configs = new() { [CleanupPolicy] = Compact },
            }]).ConfigureAwait(false);
        }
        catch (CreateTopicsException exception) when (exception.Results.All(result => result.Error.Code == ErrorCode.TopicAlreadyExists))
        {
            await CheckAsync(admin).ConfigureAwait(false);
        }
        catch (KafkaException exception)
        {
            throw new RegistryStartException($"the topic {options.Topic} at {options.BootstrapServers} cannot be created: {exception.Message}.");
        }
    }

    private int WaitForBrokers(IAdminClient admin, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var left = options.StartTimeout - time.GetElapsedTime(started);
            try
            {
                return admin.GetMetadata(left > Step ? Step : left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1)).Brokers.Count;
            }
            catch (KafkaException exception) when (left > TimeSpan.Zero)
            {
                Log.WaitingForKafka(logger, options.BootstrapServers, exception.Error.Reason);
            }
            catch (KafkaException exception)
            {
                throw new RegistryStartException(
                    $"Kafka at {options.BootstrapServers} does not answer ({exception.Error.Reason}). Start it, or name another with SchemaRegistry__BootstrapServers.");
            }
        }
    }

    private async Task CheckAsync(IAdminClient admin)
    {
        var topic = admin.GetMetadata(options.Topic, Step).Topics.Single();
        if (topic.Partitions.Count != 1)
        {
            throw new RegistryStartException(
                $"the topic {options.Topic} has {topic.Partitions.Count} partitions; schemas need one for their order. Name another topic with SchemaRegistry__Topic.");
        }

        if (await PolicyAsync(admin).ConfigureAwait(false) is { } policy && !policy.Contains(Compact, StringComparison.Ordinal))
        {
            throw new RegistryStartException(
                $"the topic {options.Topic} has the {CleanupPolicy} {policy}, which deletes schemas by age. Set it to {Compact}.");
        }
    }

    private async Task<string?> PolicyAsync(IAdminClient admin)
    {
        try
        {
            var described = await admin.DescribeConfigsAsync([new ConfigResource { Name = options.Topic, Type = ResourceType.Topic }]).ConfigureAwait(false);
            return described.Single().Entries.TryGetValue(CleanupPolicy, out var entry) ? entry.Value : null;
        }
        catch (KafkaException exception)
        {
            // Needs a right that a registry may lack, and a request that small brokers do not know.
            Log.PolicyUnknown(logger, options.Topic, exception.Message);
            return null;
        }
    }
}
