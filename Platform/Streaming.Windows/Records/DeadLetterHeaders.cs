namespace Streaming.Windows.Records;

/// <summary>Headers of a dead letter, the same that the services write; all values are UTF-8 text.</summary>
internal static class DeadLetterHeaders
{
    public const string Reason = "dlq.reason";
    public const string Source = "dlq.source";
    public const string Partition = "dlq.partition";
    public const string Offset = "dlq.offset";
    public const string Time = "dlq.time";
    public const string Attempts = "dlq.attempts";
    public const string Service = "dlq.service";
}
