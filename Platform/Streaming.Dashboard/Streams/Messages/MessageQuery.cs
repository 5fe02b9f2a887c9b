using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Streams.Messages;

/// <summary>What somebody wants to see of a topic, or of several.</summary>
/// <param name="Topics">The topics.</param>
/// <param name="Partition">One partition; null for all.</param>
/// <param name="Start">Where to begin.</param>
/// <param name="Offset">The offset, where that is the beginning.</param>
/// <param name="Time">The time, where that is the beginning.</param>
/// <param name="Search">What messages have to match.</param>
public sealed record MessageQuery(IReadOnlyList<string> Topics, int? Partition, MessageStart Start, long Offset, DateTimeOffset Time, SearchTerms Search);
