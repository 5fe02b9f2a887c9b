using Streaming.Avro.Binary;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Resolution;

/// <summary>Takes over values whose bytes are the same in both schemas.</summary>
internal sealed class CopyTranslation(params AvroSchema[] schemas) : Translation
{
    public IReadOnlyList<AvroSchema> Schemas => schemas;

    public override void Run(ref AvroReader source, ref AvroWriter target)
    {
        var start = source.Position;
        foreach (var schema in schemas)
        {
            SchemaSkipper.Skip(schema, ref source);
        }

        target.WriteRaw(source.From(start));
    }
}
