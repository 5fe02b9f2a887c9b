using Streaming.Avro.Binary;

namespace Streaming.Avro.Resolution;

/// <summary>Stands where a writer's value has no place in the reader's schema.</summary>
internal sealed class RefusingTranslation(string path, string message) : Translation
{
    public override void Run(ref AvroReader source, ref AvroWriter target) => throw source.Invalid($"{path}: {message}");
}
