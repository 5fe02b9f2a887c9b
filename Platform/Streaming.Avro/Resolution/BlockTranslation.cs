using Streaming.Avro.Binary;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Resolution;

/// <summary>Translates the items of an array, or the values of a map, block by block.</summary>
internal sealed class BlockTranslation(AvroSchema items, bool keyed, Translation item) : Translation
{
    private readonly int _minBytes = SchemaFacts.MinBytes(items) + (keyed ? 1 : 0);

    public override void Run(ref AvroReader source, ref AvroWriter target)
    {
        for (var count = source.ReadBlock(_minBytes); count > 0; count = source.ReadBlock(_minBytes))
        {
            target.WriteBlockStart(count);
            for (; count > 0; count--)
            {
                if (keyed)
                {
                    target.WriteBytes(source.ReadBytes());
                }

                item.Run(ref source, ref target);
            }
        }

        target.WriteBlockEnd();
    }
}
