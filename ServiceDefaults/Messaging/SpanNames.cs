using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Confluent.Kafka;

namespace Streaming.ServiceDefaults.Messaging;

/// <summary>Texts of spans that repeat with every record, made once.</summary>
internal static class SpanNames
{
    private static readonly ConcurrentDictionary<string, string> Sends = new();
    private static readonly ConcurrentDictionary<string, string> Processes = new();
    private static readonly ConcurrentDictionary<string, string> Polls = new();
    private static readonly ConcurrentDictionary<int, string> Partitions = new();

    public static string Send(string topic) => Sends.GetOrAdd(topic, static name => $"{MessagingAttributes.Send} {name}");

    public static string Process(string topic) => Processes.GetOrAdd(topic, static name => $"{MessagingAttributes.Process} {name}");

    /// <summary>The name for a batch of one topic; null stands for several.</summary>
    public static string Poll(string? topic) =>
        topic is null ? MessagingAttributes.Poll : Polls.GetOrAdd(topic, static name => $"{MessagingAttributes.Poll} {name}");

    public static string Partition(Partition partition) =>
        Partitions.GetOrAdd(partition.Value, static number => number.ToString(CultureInfo.InvariantCulture));

    public static string? Key<TKey>(TKey key) => key switch
    {
        null => null,
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => key.ToString(),
    };
}
