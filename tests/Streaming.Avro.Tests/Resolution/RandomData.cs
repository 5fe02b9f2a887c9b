using Avro;
using Avro.Generic;

namespace Streaming.Avro.Tests.Resolution;

/// <summary>Random values of a schema, as Apache.Avro holds them.</summary>
internal static class RandomData
{
    public static object? Of(Schema schema, Random random)
    {
        switch (schema)
        {
            case global::Avro.RecordSchema record:
                var value = new GenericRecord(record);
                record.Fields.ForEach(field => value.Add(field.Name, Of(field.Schema, random)));
                return value;
            case global::Avro.EnumSchema symbols:
                return new GenericEnum(symbols, symbols.Symbols[random.Next(symbols.Symbols.Count)]);
            case global::Avro.FixedSchema size:
                var bytes = new byte[size.Size];
                random.NextBytes(bytes);
                return new GenericFixed(size, bytes);
            case global::Avro.ArraySchema array:
                return Enumerable.Range(0, random.Next(4)).Select(_ => Of(array.ItemSchema, random)).ToArray();
            case global::Avro.MapSchema map:
                return Enumerable.Range(0, random.Next(4)).ToDictionary(key => $"k{key}", _ => Of(map.ValueSchema, random)!);
            case global::Avro.UnionSchema union:
                // A null more often than not, so that records that hold themselves come to an end.
                var nothing = union.Schemas.FirstOrDefault(branch => branch.Tag == Schema.Type.Null);
                return nothing is not null && random.Next(3) > 0 ? null : Of(union.Schemas[random.Next(union.Count)], random);
            default:
                return Primitive(schema.Tag, random);
        }
    }

    private static object? Primitive(Schema.Type type, Random random) => type switch
    {
        Schema.Type.Null => null,
        Schema.Type.Boolean => random.Next(2) == 0,
        Schema.Type.Int => (int)random.NextInt64(int.MinValue, int.MaxValue) >> random.Next(32),
        Schema.Type.Long => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64),
        Schema.Type.Float => random.NextSingle() * 1000,
        Schema.Type.Double => random.NextDouble() * 1000,
        Schema.Type.Bytes => Bytes(random),
        _ => new string('é', random.Next(70)),
    };

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(20)];
        random.NextBytes(bytes);
        return bytes;
    }
}
