namespace Streaming.Dashboard.Metrics;

/// <summary>A value as a service has told it, where it was read: good until the next one is.</summary>
/// <param name="Time">When, in ticks of 100 ns since 0001.</param>
/// <param name="Value">The value; of a counter the total, of a histogram the number of values.</param>
internal readonly ref struct PointValue(long Time, double Value)
{
    public long Time { get; } = Time;

    public double Value { get; } = Value;

    /// <summary>Of a histogram, the sum of all values.</summary>
    public double Sum { get; init; }

    /// <summary>Of a histogram, the upper bounds of all buckets but the last.</summary>
    public ReadOnlySpan<double> Bounds { get; init; }

    /// <summary>Of a histogram, the number of values in each bucket; of others empty.</summary>
    public ReadOnlySpan<double> Counts { get; init; }

    /// <summary>True where the value is what has been added since the last one.</summary>
    public bool IsDelta { get; init; }
}
