using System.Net;
using Microsoft.Extensions.Options;
using Streaming.Broker.Topics;

namespace Streaming.Broker;

/// <summary>Finds all that is wrong with the settings at once.</summary>
internal sealed class KafkaBrokerOptionsValidator : IValidateOptions<KafkaBrokerOptions>
{
    public ValidateOptionsResult Validate(string? name, KafkaBrokerOptions options)
    {
        var errors = new List<string>();
        Require(IPAddress.TryParse(options.Host, out _), $"Broker:Host '{options.Host}' is no IP address.");
        Require(options.Port is >= 0 and <= 65535, $"Broker:Port is {options.Port}: give 0 to 65535.");
        Require(options.AdvertisedHost.Length > 0, "Broker:AdvertisedHost is empty.");
        Require(options.DefaultPartitions >= 1, $"Broker:DefaultPartitions is {options.DefaultPartitions}: give at least 1.");
        Require(options.MaxConnections >= 1, $"Broker:MaxConnections is {options.MaxConnections}: give at least 1.");
        Require(options.SegmentBytes >= 1024, $"Broker:SegmentBytes is {options.SegmentBytes}: give at least 1024.");
        Require(options.MaxBatchBytes <= options.MaxRequestBytes, "Broker:MaxBatchBytes is larger than Broker:MaxRequestBytes.");
        Require(options.MaxRequestBytesInFlight >= options.MaxRequestBytes, "Broker:MaxRequestBytesInFlight is smaller than Broker:MaxRequestBytes.");
        Require(options.MemoryLimitBytes >= 1, $"Broker:MemoryLimitBytes is {options.MemoryLimitBytes}: give at least 1.");
        Positive(options.ConnectionIdleTimeout, nameof(options.ConnectionIdleTimeout));
        Positive(options.OffsetsRetention, nameof(options.OffsetsRetention));
        Positive(options.MaxTransactionTimeout, nameof(options.MaxTransactionTimeout));
        Positive(options.TransactionalIdExpiration, nameof(options.TransactionalIdExpiration));
        Positive(options.ProducerExpiration, nameof(options.ProducerExpiration));
        Positive(options.MaintenanceInterval, nameof(options.MaintenanceInterval));
        Require(options.GroupInitialRebalanceDelay >= TimeSpan.Zero, "Broker:GroupInitialRebalanceDelay is below zero.");
        var config = new TopicConfig(options);
        foreach (var topic in options.Topics)
        {
            Require(TopicName.IsValid(topic.Name), $"Broker:Topics has '{topic.Name}', which is no topic name.");
            Require(topic.Partitions >= 1, $"Broker:Topics '{topic.Name}' has {topic.Partitions} partitions: give at least 1.");
            Require(config.Validate(topic.Configs) is null, $"Broker:Topics '{topic.Name}': {config.Validate(topic.Configs)}");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);

        void Positive(TimeSpan value, string setting) => Require(value > TimeSpan.Zero, $"Broker:{setting} is {value}: give more than zero.");

        void Require(bool holds, string error)
        {
            if (!holds)
            {
                errors.Add(error);
            }
        }
    }
}
