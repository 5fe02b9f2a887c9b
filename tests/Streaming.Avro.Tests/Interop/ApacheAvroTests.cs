using System.Reflection;
using System.Text.Json.Nodes;
using Avro.Generic;
using Avro.IO;
using Streaming.Avro.Schemas;
using Streaming.Avro.Tests.Generator;
using Streaming.Avro.Tests.Resolution;

namespace Streaming.Avro.Tests.Interop;

/// <summary>Random schemas and data, written and read by Apache.Avro and by us.</summary>
public class ApacheAvroTests
{
    [Fact]
    public void Random_data_has_the_JSON_that_Apache_Avro_writes_and_goes_back_to_the_same_bytes()
    {
        var random = new Random(1_12);
        for (var i = 0; i < 400; i++)
        {
            var text = new AnySchemas(random).Record();
            var (theirs, ours) = (global::Avro.Schema.Parse(text), AvroSchema.Parse(text));
            for (var j = 0; j < 4; j++)
            {
                var value = RandomData.Of(theirs, random)!;
                var bytes = Apache.Write(text, value);

                var json = AvroJson.ToJson(ours, bytes, AvroJsonStyle.Avro);

                Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Json(theirs, value)), JsonNode.Parse(json)), $"{text}\n{Json(theirs, value)}\n{json}");
                Assert.Equal(bytes, AvroJson.ToBytes(ours, json, AvroJsonStyle.Avro));
            }
        }
    }

    [Fact]
    public void Codecs_generated_for_random_schemas_read_and_write_the_bytes_that_Apache_Avro_writes()
    {
        var random = new Random(20_11);
        var schemas = Enumerable.Range(0, 40).Select(i => new AnySchemas(random).Record()).ToList();
        var roundTrip = typeof(ApacheAvroTests).GetMethod(nameof(RoundTrip), BindingFlags.NonPublic | BindingFlags.Static)!;
        for (var i = 0; i < schemas.Count; i++)
        {
            var assembly = GeneratedAssembly.Of(schemas[i]);
            var schema = global::Avro.Schema.Parse(schemas[i]);
            var codec = roundTrip.MakeGenericMethod(assembly.GetType(schema.Fullname, throwOnError: true)!).CreateDelegate<Func<byte[], byte[]>>();
            for (var j = 0; j < 20; j++)
            {
                var bytes = Apache.Write(schemas[i], RandomData.Of(schema, random)!);

                Assert.True(bytes.AsSpan().SequenceEqual(codec(bytes)), $"{schemas[i]}\n{Convert.ToHexString(bytes)}");
            }
        }
    }

    private static byte[] RoundTrip<T>(byte[] bytes)
        where T : class, IAvroRecord<T> => Codec.Write(Codec.Read<T>(bytes));

    private static string Json(global::Avro.Schema schema, object value)
    {
        using var stream = new MemoryStream();
        var encoder = new JsonEncoder(schema, stream);
        new GenericDatumWriter<object>(schema).Write(value, encoder);
        encoder.Flush();
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
