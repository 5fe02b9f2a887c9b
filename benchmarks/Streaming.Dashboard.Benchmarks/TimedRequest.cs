using System.Buffers.Binary;

namespace Streaming.Dashboard.Benchmarks;

/// <summary>A serialized request in which only the times change from one sending to the next.</summary>
internal sealed class TimedRequest
{
    /// <summary>Stands where a time has to be written.</summary>
    public const ulong TimeMark = 0xA5C3_96E1_5A3C_691E;
    private readonly int[] _places;

    public TimedRequest(byte[] bytes)
    {
        Bytes = bytes;
        Span<byte> mark = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(mark, TimeMark);
        List<int> places = [];
        for (int from = 0, found; (found = bytes.AsSpan(from).IndexOf(mark)) >= 0; from += found + mark.Length)
            places.Add(from + found);
        _places = [.. places];
    }

    public byte[] Bytes { get; }

    public void Stamp(ulong nanoseconds)
    {
        foreach (var place in _places)
            BinaryPrimitives.WriteUInt64LittleEndian(Bytes.AsSpan(place), nanoseconds);
    }
}
