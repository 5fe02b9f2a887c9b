using Streaming.Windows.Aggregation;
using Streaming.Windows.Declaration;
using Streaming.Windows.Sink;

namespace Streaming.Windows.Checkpoints;

/// <summary>Everything that a job has to remember; a checkpoint is a picture of it at one moment.</summary>
internal sealed class JobState(JobDeclaration job, string clusterId, string topicId)
{
    public string ClusterId { get; } = clusterId;

    /// <summary>Id of the source's topic.</summary>
    public string TopicId { get; } = topicId;

    /// <summary>Watermarks and open windows.</summary>
    public WindowAggregation Windows { get; } = new(job);

    /// <summary>For each partition of the source the offset of the next record.</summary>
    public SortedDictionary<int, long> NextOffsets { get; } = [];

    /// <summary>Windows that are closed and not yet confirmed by the sink.</summary>
    public List<OutboxRecord> Outbox { get; } = [];

    /// <summary>For each partition of the sink the offset before which nothing has to be looked for.</summary>
    public SortedDictionary<int, long> SinkOffsets { get; } = [];

    public JobCounts Counts { get; set; }
}
