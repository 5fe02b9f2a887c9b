using System.Globalization;
using System.Text;
using Confluent.Kafka;

namespace Streaming.ServiceDefaults.Kafka;

/// <summary>A record that could not be parsed or handled.</summary>
/// <param name="Reason">Why, for a person to read.</param>
/// <param name="Source">A file's name, or a topic.</param>
/// <param name="Value">The bytes as found.</param>
public sealed record DeadLetter(string Reason, string Source, byte[]? Value)
{
    /// <summary>The key as found; null where there was none.</summary>
    public byte[]? Key { get; init; }

    /// <summary>Line in the file, from 1; null where the source is a topic.</summary>
    public long? Line { get; init; }

    /// <summary>Place in the topic; null where the source is a file.</summary>
    public TopicPartitionOffset? Place { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>The record to send to the dead-letter topic.</summary>
    public Message<byte[], byte[]> ToMessage(string service, DateTimeOffset time)
    {
        var headers = new Headers();
        Add(headers, DeadLetterHeaders.Reason, Reason);
        Add(headers, DeadLetterHeaders.Source, Source);
        Add(headers, DeadLetterHeaders.Line, Line);
        Add(headers, DeadLetterHeaders.Partition, Place?.Partition.Value);
        Add(headers, DeadLetterHeaders.Offset, Place?.Offset.Value);
        Add(headers, DeadLetterHeaders.Time, time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        Add(headers, DeadLetterHeaders.Attempts, Attempts);
        Add(headers, DeadLetterHeaders.Service, service);
        return new Message<byte[], byte[]> { Key = Key!, Value = Value!, Headers = headers };
    }

    private static void Add(Headers headers, string name, object? value)
    {
        if (value is not null)
        {
            headers.Add(name, Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture)!));
        }
    }
}
