using Streaming.Avro.Binary;

namespace Streaming.Avro.Resolution;

/// <summary>Goes the way of the branch that the writer chose.</summary>
internal sealed class UnionTranslation(Translation[] branches) : Translation
{
    public override void Run(ref AvroReader source, ref AvroWriter target) =>
        branches[source.ReadUnionIndex(branches.Length)].Run(ref source, ref target);
}
