namespace Streaming.ServiceDefaults.Kafka;

/// <summary>Headers of a dead letter; all values are UTF-8 text.</summary>
public static class DeadLetterHeaders
{
    /// <summary>Why the record was set aside.</summary>
    public const string Reason = "dlq.reason";

    /// <summary>Where it came from: a file's name, or a topic.</summary>
    public const string Source = "dlq.source";

    /// <summary>Line in the file, from 1.</summary>
    public const string Line = "dlq.line";

    /// <summary>Partition in the topic.</summary>
    public const string Partition = "dlq.partition";

    /// <summary>Offset in the partition.</summary>
    public const string Offset = "dlq.offset";

    /// <summary>When it was set aside, ISO 8601 in UTC.</summary>
    public const string Time = "dlq.time";

    /// <summary>How often it was tried.</summary>
    public const string Attempts = "dlq.attempts";

    /// <summary>The service that set it aside.</summary>
    public const string Service = "dlq.service";
}
