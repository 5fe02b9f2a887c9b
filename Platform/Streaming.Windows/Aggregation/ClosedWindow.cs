namespace Streaming.Windows.Aggregation;

/// <summary>A window whose content does not change any more.</summary>
/// <param name="Key">Values of the key fields.</param>
/// <param name="Start">First moment, in milliseconds since 1970-01-01T00:00Z.</param>
/// <param name="End">First moment after the window.</param>
/// <param name="Results">Each aggregate as an integer whose scale the sink has.</param>
internal sealed record ClosedWindow(IReadOnlyList<string> Key, long Start, long End, IReadOnlyList<Int128> Results);
