using Streaming.Windows.Records;

namespace Streaming.Windows.Aggregation;

/// <summary>An exact sum.</summary>
internal sealed class SumAccumulator : Accumulator
{
    private Int128 _sum;

    public override Int128 Result => _sum;

    /// <exception cref="OverflowException">The sum has more than 128 bits.</exception>
    public override void Add(FieldValue value) => _sum = checked(_sum + value.Number);

    public override void Write(BinaryWriter writer)
    {
        writer.Write((ulong)(_sum >> 64));
        writer.Write((ulong)_sum);
    }

    public override void Read(BinaryReader reader)
    {
        var upper = reader.ReadUInt64();
        _sum = new Int128(upper, reader.ReadUInt64());
    }
}
