namespace Streaming.Windows.Runtime;

/// <summary>The offsets that a partition holds.</summary>
/// <param name="Low">Offset of the first record.</param>
/// <param name="High">Offset that the next record will get.</param>
internal readonly record struct OffsetRange(long Low, long High);
