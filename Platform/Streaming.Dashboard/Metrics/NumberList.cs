using System.Buffers.Binary;

namespace Streaming.Dashboard.Metrics;

/// <summary>The counts or bounds of the point that is being read; used again for the next one. More than there may be are left out, which shows in the count.</summary>
internal sealed class NumberList
{
    private readonly double[] _values = new double[HistogramBuckets.Most];

    public int Count { get; private set; }

    public bool IsTooLong => Count > _values.Length;

    public ReadOnlySpan<double> Values => _values.AsSpan(0, Count);

    public double Total
    {
        get
        {
            var total = 0.0;
            foreach (var value in Values)
                total += value;
            return total;
        }
    }

    public void Clear() => Count = 0;

    public void Add(double value)
    {
        if (Count < _values.Length)
            _values[Count] = value;
        Count++;
    }

    /// <summary>Adds whole numbers of eight bytes that lie in a row.</summary>
    public void AddCounts(ReadOnlySpan<byte> row)
    {
        for (; row.Length >= sizeof(ulong); row = row[sizeof(ulong)..])
            Add(BinaryPrimitives.ReadUInt64LittleEndian(row));
    }

    /// <summary>Adds numbers of eight bytes that lie in a row.</summary>
    public void AddDoubles(ReadOnlySpan<byte> row)
    {
        for (; row.Length >= sizeof(double); row = row[sizeof(double)..])
            Add(BinaryPrimitives.ReadDoubleLittleEndian(row));
    }
}
