using Streaming.Avro.Binary;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Resolution;

/// <summary>Passes over values that the reader does not want.</summary>
internal sealed class SkipTranslation(params AvroSchema[] schemas) : Translation
{
    public IReadOnlyList<AvroSchema> Schemas => schemas;

    public override void Run(ref AvroReader source, ref AvroWriter target)
    {
        foreach (var schema in schemas)
        {
            SchemaSkipper.Skip(schema, ref source);
        }
    }
}
