using Streaming.Avro.Binary;

namespace Streaming.Avro.Resolution;

/// <summary>Reads a value in the writer's schema and writes it in the reader's.</summary>
internal abstract class Translation
{
    public abstract void Run(ref AvroReader source, ref AvroWriter target);
}
