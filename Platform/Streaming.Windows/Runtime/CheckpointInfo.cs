namespace Streaming.Windows.Runtime;

/// <summary>The newest checkpoint.</summary>
/// <param name="At">When it was written.</param>
/// <param name="Bytes">Size of its state.</param>
/// <param name="Offsets">Offset of the next record for each partition of the source.</param>
internal sealed record CheckpointInfo(DateTimeOffset At, long Bytes, IReadOnlyDictionary<int, long> Offsets);
