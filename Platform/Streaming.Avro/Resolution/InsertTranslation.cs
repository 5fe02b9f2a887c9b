using Streaming.Avro.Binary;

namespace Streaming.Avro.Resolution;

/// <summary>Writes a default that the writer's data does not have.</summary>
internal sealed class InsertTranslation(byte[] bytes) : Translation
{
    public override void Run(ref AvroReader source, ref AvroWriter target) => target.WriteRaw(bytes);
}
