using Streaming.Avro.Binary;

namespace Streaming.Avro.Resolution;

/// <summary>Puts a value into a branch of the reader's union.</summary>
internal sealed class BranchTranslation(int branch, Translation value) : Translation
{
    public override void Run(ref AvroReader source, ref AvroWriter target)
    {
        target.WriteUnionIndex(branch);
        value.Run(ref source, ref target);
    }
}
