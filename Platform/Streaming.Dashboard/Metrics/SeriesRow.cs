namespace Streaming.Dashboard.Metrics;

/// <summary>The latest values of a series, for the table.</summary>
/// <param name="Name">Its attributes' values.</param>
/// <param name="Values">One text per column.</param>
public sealed record SeriesRow(string Name, IReadOnlyList<string> Values);
