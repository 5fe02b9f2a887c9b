using System.Globalization;
using Streaming.Broker.Log;

namespace Streaming.Broker.Topics;

/// <summary>The settings of topics: their table, and their meaning for the log.</summary>
internal sealed class TopicConfig(KafkaBrokerOptions options)
{
    private static readonly string[] Booleans = ["true", "false"];

    public IReadOnlyList<ConfigDefinition> Definitions { get; } =
    [
        new("cleanup.policy", ConfigType.List, "delete", "Whether old segments are deleted, compacted, or both.", Choices: ["delete", "compact"]),
        new("compression.type", ConfigType.Text, "producer", "Batches are kept as the producer compressed them.", Choices: ["producer"]),
        new("delete.retention.ms", ConfigType.Long, "86400000", "How long tombstones stay after compaction first saw them.", Min: 0),
        new("flush.messages", ConfigType.Long, "9223372036854775807", "Records after which the log is brought to the disk itself.", Min: 1),
        new("flush.ms", ConfigType.Long, "9223372036854775807", "Time after which the log is brought to the disk itself.", Min: 0),
        new("max.message.bytes", ConfigType.Int, Text(options.MaxBatchBytes), "Largest record batch.", Min: 0, Max: options.MaxRequestBytes),
        new("message.timestamp.type", ConfigType.Text, "CreateTime", "Whether records carry the producer's time or that of the append.", Choices: ["CreateTime", "LogAppendTime"]),
        new("min.cleanable.dirty.ratio", ConfigType.Double, "0.5", "Share of the log that must be uncompacted before compaction runs.", Min: 0, Max: 1),
        new("min.compaction.lag.ms", ConfigType.Long, "0", "Age before which a record is not compacted.", Min: 0),
        new("min.insync.replicas", ConfigType.Int, "1", "There is one broker.", Min: 1, Max: 1),
        new("preallocate", ConfigType.Boolean, "false", "Segments grow as they are written.", Choices: Booleans),
        new("retention.bytes", ConfigType.Long, "-1", "Bytes of a partition that are kept; -1 is no limit.", Min: -1),
        new("retention.ms", ConfigType.Long, "604800000", "How long records are kept; -1 is for ever.", Min: -1),
        new("segment.bytes", ConfigType.Int, Text(options.SegmentBytes), "Bytes after which a new segment is begun.", Min: 14),
        new("segment.ms", ConfigType.Long, "604800000", "Time after which a new segment is begun.", Min: 1),
        new("unclean.leader.election.enable", ConfigType.Boolean, "false", "There is one broker.", Choices: Booleans),
    ];

    /// <summary>What is wrong with the settings; null where all are known and possible.</summary>
    public string? Validate(IReadOnlyDictionary<string, string> configs) => configs
        .Select(c => Definitions.FirstOrDefault(d => d.Name == c.Key) is { } definition ? definition.Validate(c.Value) : $"'{c.Key}' is no setting of topics of this broker.")
        .FirstOrDefault(error => error is not null);

    public LogSettings Parse(IReadOnlyDictionary<string, string> configs)
    {
        var policy = Value("cleanup.policy").Split(',', StringSplitOptions.TrimEntries);
        return new()
        {
            SegmentBytes = (int)Number("segment.bytes"),
            SegmentAge = Milliseconds("segment.ms"),
            MaxBatchBytes = (int)Number("max.message.bytes"),
            Delete = policy.Contains("delete"),
            Compact = policy.Contains("compact"),
            RetentionMs = Number("retention.ms"),
            RetentionBytes = Number("retention.bytes"),
            AppendTime = Value("message.timestamp.type") == "LogAppendTime",
            MinDirtyRatio = double.Parse(Value("min.cleanable.dirty.ratio"), CultureInfo.InvariantCulture),
            MinCompactionLag = Milliseconds("min.compaction.lag.ms"),
            TombstoneRetention = Milliseconds("delete.retention.ms"),
            FlushMessages = Number("flush.messages"),
            FlushMs = Number("flush.ms"),
        };

        string Value(string name) => configs.GetValueOrDefault(name) ?? Definitions.First(d => d.Name == name).Default;

        long Number(string name) => long.Parse(Value(name), CultureInfo.InvariantCulture);

        TimeSpan Milliseconds(string name) => TimeSpan.FromMilliseconds(Math.Min(Number(name), TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMillisecond - 1));
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
