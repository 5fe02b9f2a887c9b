using Streaming.Avro.Binary;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Resolution;

/// <summary>Turns a number into a floating point number.</summary>
internal sealed class PromotingTranslation(AvroType from, AvroType to) : Translation
{
    public override void Run(ref AvroReader source, ref AvroWriter target)
    {
        switch (from, to)
        {
            case (AvroType.Float, _): target.WriteDouble(source.ReadFloat()); break;
            case (AvroType.Int, AvroType.Float): target.WriteFloat(source.ReadInt()); break;
            case (AvroType.Int, _): target.WriteDouble(source.ReadInt()); break;
            case (_, AvroType.Float): target.WriteFloat(source.ReadLong()); break;
            default: target.WriteDouble(source.ReadLong()); break;
        }
    }
}
