namespace Streaming.Dashboard.Metrics;

/// <summary>Where the attributes of a point are: what chooses its series.</summary>
/// <param name="point">The point, as it was sent.</param>
/// <param name="tag">The tag of its attributes.</param>
internal ref struct PointAttributes(ReadOnlySpan<byte> point, uint tag)
{
    private int _start;
    private int _end;

    public readonly ReadOnlySpan<byte> Point { get; } = point;

    public readonly uint Tag { get; } = tag;

    /// <summary>False where other fields stand between them, which nobody sends but is allowed.</summary>
    public bool AreInOnePiece { get; private set; } = true;

    /// <summary>The fields of all attributes, as they were sent; empty for none.</summary>
    public readonly ReadOnlySpan<byte> Bytes => Point[_start.._end];

    /// <summary>To be called for each attribute.</summary>
    /// <param name="start">Where its tag begins.</param>
    /// <param name="end">Where its value ends.</param>
    public void Add(int start, int end)
    {
        if (_end == 0)
            _start = start;
        else
            AreInOnePiece &= start == _end;
        _end = end;
    }
}
