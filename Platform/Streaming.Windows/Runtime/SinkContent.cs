namespace Streaming.Windows.Runtime;

/// <summary>What was found in the sink.</summary>
/// <param name="Digests">Digest of each record's key and value.</param>
/// <param name="Ends">The end of each partition.</param>
internal sealed record SinkContent(HashSet<UInt128> Digests, IReadOnlyDictionary<int, long> Ends);
