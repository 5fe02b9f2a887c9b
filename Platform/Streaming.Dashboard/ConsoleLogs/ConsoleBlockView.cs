namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>A block as it was at one moment.</summary>
/// <param name="Block">The block, which may have grown since.</param>
/// <param name="Count">How many of its lines were there.</param>
public readonly record struct ConsoleBlockView(ConsoleBlock Block, int Count);
