using Streaming.Windows.Declaration;
using Streaming.Windows.Records;

namespace Streaming.Windows.Aggregation;

/// <summary>One aggregate of one window.</summary>
internal abstract class Accumulator
{
    /// <summary>The result so far, an integer whose scale the sink has.</summary>
    public abstract Int128 Result { get; }

    public static Accumulator For(AggregateDeclaration aggregate) => aggregate.IsSum ? new SumAccumulator() : new DistinctAccumulator();

    public abstract void Add(FieldValue value);

    public abstract void Write(BinaryWriter writer);

    public abstract void Read(BinaryReader reader);
}
