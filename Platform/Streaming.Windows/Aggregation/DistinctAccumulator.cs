using Streaming.Windows.Records;

namespace Streaming.Windows.Aggregation;

/// <summary>Number of different values; it keeps them all, since a guess would not be the truth.</summary>
internal sealed class DistinctAccumulator : Accumulator
{
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);

    public override Int128 Result => _values.Count;

    public override void Add(FieldValue value) => _values.Add(value.AsText());

    public override void Write(BinaryWriter writer) => writer.WriteTexts(_values);

    public override void Read(BinaryReader reader) => _values.UnionWith(reader.ReadTexts());
}
