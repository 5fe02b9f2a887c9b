using System.Globalization;
using System.Text.RegularExpressions;
using Confluent.Kafka.Admin;

namespace Streaming.Dashboard.Streams.Topics;

/// <summary>A topic that is to be made.</summary>
internal sealed partial class NewTopic
{
    public string Name { get; set; } = "";

    public int Partitions { get; set; } = 1;

    /// <summary>Copies of each partition; 0 takes the broker's default.</summary>
    public int Replication { get; set; }

    public bool IsCompacted { get; set; }

    /// <summary>How long records are kept; null keeps the broker's default.</summary>
    public double? RetentionHours { get; set; }

    /// <summary>What Kafka would refuse; null where there is nothing of that kind.</summary>
    public string? Error => this switch
    {
        _ when !TopicName().IsMatch(Name) || Name is "." or ".." => "A name has up to 249 letters, digits, dots, underscores and hyphens.",
        { Partitions: < 1 or > 10_000 } => "A topic has 1 to 10000 partitions.",
        { Replication: < 0 or > 32 } => "There are 1 to 32 copies, or 0 for the broker's default.",
        { RetentionHours: < 0 or > 1_000_000 } => "Records are kept for 0 to 1000000 hours; leave it empty for the broker's default.",
        _ => null,
    };

    public TopicSpecification ToSpecification()
    {
        Dictionary<string, string> configs = new() { ["cleanup.policy"] = IsCompacted ? "compact" : "delete" };
        if (RetentionHours is { } hours)
            configs["retention.ms"] = ((long)TimeSpan.FromHours(hours).TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        return new() { Name = Name, NumPartitions = Partitions, ReplicationFactor = (short)(Replication == 0 ? -1 : Replication), Configs = configs };
    }

    [GeneratedRegex("^[a-zA-Z0-9._-]{1,249}$")]
    private static partial Regex TopicName();
}
