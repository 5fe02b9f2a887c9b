using Streaming.Avro.Binary;
using Streaming.Avro.Resolution;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Tests.Resolution;

public class RandomResolutionTests
{
    [Fact]
    public void Random_data_is_resolved_to_the_bytes_that_Apache_Avro_gets()
    {
        var random = new Random(20110101);
        var translated = 0;
        for (var i = 0; i < 400; i++)
        {
            var (writer, reader) = new RandomSchemas(random).Pair();
            var resolution = SchemaResolution.Plan(AvroSchema.Parse(writer), AvroSchema.Parse(reader));
            Assert.Empty(resolution.Mismatches);
            translated += resolution.IsIdentity ? 0 : 1;
            for (var j = 0; j < 5; j++)
            {
                var bytes = Apache.Write(writer, RandomData.Of(global::Avro.Schema.Parse(writer), random)!);
                var expected = Apache.Write(reader, Apache.Read(writer, reader, bytes));

                Assert.True(expected.AsSpan().SequenceEqual(Translate(resolution, bytes)), $"{writer}\n{reader}\n{Convert.ToHexString(bytes)}");
            }
        }

        Assert.InRange(translated, 200, 400);
    }

    private static byte[] Translate(SchemaResolution resolution, byte[] bytes)
    {
        var source = new AvroReader(bytes);
        var target = new AvroWriter();
        try
        {
            resolution.Translate(ref source, ref target);
            Assert.Equal(0, source.Remaining);
            return target.Written.ToArray();
        }
        finally
        {
            target.Dispose();
        }
    }
}
