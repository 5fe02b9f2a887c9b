using System.Text;
using Streaming.Avro.Schemas;
using Streaming.Avro.Tests.Resolution;

namespace Streaming.Avro.Tests.Interop;

/// <summary>Damaged input ends in a value or in a clear exception, and takes no more memory than a multiple of the input.</summary>
public class FuzzTests
{
    private const long MaxBytes = 16 * 1024 * 1024;

    [Fact]
    public void Damaged_data_of_random_schemas()
    {
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var text = new AnySchemas(random).Record();
            var schema = AvroSchema.Parse(text);
            var bytes = Apache.Write(text, RandomData.Of(global::Avro.Schema.Parse(text), random)!);
            for (var j = 0; j < 10; j++)
            {
                var damaged = Damage(bytes, random);
                Survives<AvroException>(() => AvroJson.ToJson(schema, damaged, AvroJsonStyle.Avro));
                Survives<AvroException>(() => AvroJson.ToJson(schema, damaged));
            }
        }
    }

    [Fact]
    public void Damaged_JSON_of_random_schemas()
    {
        var random = new Random(2);
        for (var i = 0; i < 300; i++)
        {
            var text = new AnySchemas(random).Record();
            var schema = AvroSchema.Parse(text);
            var json = AvroJson.ToJson(schema, Apache.Write(text, RandomData.Of(global::Avro.Schema.Parse(text), random)!));
            for (var j = 0; j < 10; j++)
            {
                var damaged = Encoding.UTF8.GetString(Damage(Encoding.UTF8.GetBytes(json), random));
                Survives<AvroException>(() => AvroJson.ToBytes(schema, damaged));
                Survives<AvroException>(() => AvroJson.ToBytes(schema, damaged, AvroJsonStyle.Avro));
            }
        }
    }

    [Fact]
    public void Damaged_schemas()
    {
        var random = new Random(3);
        for (var i = 0; i < 3_000; i++)
        {
            var damaged = Encoding.UTF8.GetString(Damage(Encoding.UTF8.GetBytes(new AnySchemas(random).Record()), random));
            Survives<AvroSchemaException>(() => AvroSchema.Parse(damaged).ToCanonicalForm());
        }
    }

    [Theory]
    [InlineData("{\"type\":\"array\",\"items\":")]
    [InlineData("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"f\",\"type\":")]
    [InlineData("[")]
    public void A_schema_nested_without_end(string opening) =>
        Assert.Throws<AvroSchemaException>(() => AvroSchema.Parse(string.Concat(Enumerable.Repeat(opening, 100_000))));

    private static void Survives<TExpected>(Func<object> action)
        where TExpected : Exception
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            action();
        }
        catch (TExpected)
        {
            // Clear enough.
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MaxBytes);
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var place = random.Next(damaged.Count + 1);
            switch (random.Next(4))
            {
                case 0: damaged.Insert(place, (byte)random.Next(256)); break;
                case 1: damaged.InsertRange(place, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1]); break;
                case 2 when place < damaged.Count: damaged[place] = (byte)random.Next(256); break;
                default: damaged.RemoveRange(place, damaged.Count - place); break;
            }
        }

        return [.. damaged];
    }
}
