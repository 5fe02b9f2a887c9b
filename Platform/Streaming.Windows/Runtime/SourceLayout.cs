namespace Streaming.Windows.Runtime;

/// <summary>The source as the cluster shows it.</summary>
/// <param name="ClusterId">Id of the cluster.</param>
/// <param name="TopicId">Id of the topic; another one of the same name has another.</param>
/// <param name="Partitions">First offset and end of each partition.</param>
internal sealed record SourceLayout(string ClusterId, string TopicId, IReadOnlyDictionary<int, OffsetRange> Partitions);
