using Avro;
using Streaming.Avro.Schemas;
using Streaming.Avro.Tests.Interop;

namespace Streaming.Avro.Tests.Schemas;

public class CanonicalFormTests
{
    // The forms and CRC-64 fingerprints that Avro publishes for every implementation.
    [Theory]
    [InlineData("\"null\"", "\"null\"", 7195948357588979594)]
    [InlineData("{\"type\":\"null\"}", "\"null\"", 7195948357588979594)]
    [InlineData("\"boolean\"", "\"boolean\"", -6970731678124411036)]
    [InlineData("{\"type\":\"boolean\"}", "\"boolean\"", -6970731678124411036)]
    [InlineData("\"int\"", "\"int\"", 8247732601305521295)]
    [InlineData("{\"type\":\"int\",\"logicalType\":\"date\"}", "\"int\"", 8247732601305521295)]
    [InlineData("\"long\"", "\"long\"", -3434872931120570953)]
    [InlineData("{\"type\":\"long\"}", "\"long\"", -3434872931120570953)]
    [InlineData("\"float\"", "\"float\"", 5583340709985441680)]
    [InlineData("{\"type\":\"float\"}", "\"float\"", 5583340709985441680)]
    [InlineData("\"double\"", "\"double\"", -8181574048448539266)]
    [InlineData("{\"type\":\"double\"}", "\"double\"", -8181574048448539266)]
    [InlineData("\"bytes\"", "\"bytes\"", 5746618253357095269)]
    [InlineData("{\"type\":\"bytes\"}", "\"bytes\"", 5746618253357095269)]
    [InlineData("\"string\"", "\"string\"", -8142146995180207161)]
    [InlineData("{\"type\":\"string\"}", "\"string\"", -8142146995180207161)]
    [InlineData("[  ]", "[]", -1241056759729112623)]
    [InlineData("[ \"int\"  ]", "[\"int\"]", -5232228896498058493)]
    [InlineData("[ \"int\" , {\"type\":\"boolean\"} ]", "[\"int\",\"boolean\"]", 5392556393470105090)]
    [InlineData("{\"fields\":[], \"type\":\"record\", \"name\":\"foo\"}", "{\"name\":\"foo\",\"type\":\"record\",\"fields\":[]}", -4824392279771201922)]
    [InlineData("{\"fields\":[], \"type\":\"record\", \"name\":\"foo\", \"namespace\":\"x.y\"}", "{\"name\":\"x.y.foo\",\"type\":\"record\",\"fields\":[]}", 5916914534497305771)]
    [InlineData("{\"fields\":[], \"type\":\"record\", \"name\":\"a.b.foo\", \"namespace\":\"x.y\"}", "{\"name\":\"a.b.foo\",\"type\":\"record\",\"fields\":[]}", -4616218487480524110)]
    [InlineData("{\"fields\":[], \"type\":\"record\", \"name\":\"foo\", \"doc\":\"Useful info\"}", "{\"name\":\"foo\",\"type\":\"record\",\"fields\":[]}", -4824392279771201922)]
    [InlineData("{\"fields\":[], \"type\":\"record\", \"name\":\"foo\", \"aliases\":[\"foo\",\"bar\"]}", "{\"name\":\"foo\",\"type\":\"record\",\"fields\":[]}", -4824392279771201922)]
    [InlineData("{\"fields\":[{\"type\":{\"type\":\"boolean\"}, \"name\":\"f1\"}], \"type\":\"record\", \"name\":\"foo\"}", "{\"name\":\"foo\",\"type\":\"record\",\"fields\":[{\"name\":\"f1\",\"type\":\"boolean\"}]}", 7843277075252814651)]
    [InlineData("{ \"fields\":[{\"type\":\"boolean\", \"aliases\":[], \"name\":\"f1\", \"default\":true},\n {\"order\":\"descending\",\"name\":\"f2\",\"doc\":\"Hello\",\"type\":\"int\"}],\n \"type\":\"record\", \"name\":\"foo\"\n}", "{\"name\":\"foo\",\"type\":\"record\",\"fields\":[{\"name\":\"f1\",\"type\":\"boolean\"},{\"name\":\"f2\",\"type\":\"int\"}]}", -4860222112080293046)]
    [InlineData("{\"type\":\"enum\", \"name\":\"foo\", \"symbols\":[\"A1\"]}", "{\"name\":\"foo\",\"type\":\"enum\",\"symbols\":[\"A1\"]}", -6342190197741309591)]
    [InlineData("{\"namespace\":\"x.y.z\", \"type\":\"enum\", \"name\":\"foo\", \"doc\":\"foo bar\", \"symbols\":[\"A1\", \"A2\"]}", "{\"name\":\"x.y.z.foo\",\"type\":\"enum\",\"symbols\":[\"A1\",\"A2\"]}", -4448647247586288245)]
    [InlineData("{\"name\":\"foo\",\"type\":\"fixed\",\"size\":15}", "{\"name\":\"foo\",\"type\":\"fixed\",\"size\":15}", 1756455273707447556)]
    [InlineData("{\"namespace\":\"x.y.z\", \"type\":\"fixed\", \"name\":\"foo\", \"doc\":\"foo bar\", \"size\":32}", "{\"name\":\"x.y.z.foo\",\"type\":\"fixed\",\"size\":32}", -3064184465700546786)]
    [InlineData("{ \"items\":{\"type\":\"null\"}, \"type\":\"array\"}", "{\"type\":\"array\",\"items\":\"null\"}", -589620603366471059)]
    [InlineData("{ \"values\":\"string\", \"type\":\"map\"}", "{\"type\":\"map\",\"values\":\"string\"}", -8732877298790414990)]
    [InlineData("{\"name\":\"PigValue\",\"type\":\"record\",\n \"fields\":[{\"name\":\"value\", \"type\":[\"null\", \"int\", \"long\", \"PigValue\"]}]}", "{\"name\":\"PigValue\",\"type\":\"record\",\"fields\":[{\"name\":\"value\",\"type\":[\"null\",\"int\",\"long\",\"PigValue\"]}]}", -1759257747318642341)]
    public void Form_and_fingerprint_are_the_published_ones(string text, string form, long fingerprint)
    {
        var schema = AvroSchema.Parse(text);

        Assert.Equal(form, schema.ToCanonicalForm());
        Assert.Equal(fingerprint, (long)SchemaFingerprint.Crc64(schema));
    }

    [Fact]
    public void Other_fingerprints_are_the_published_ones()
    {
        var schema = AvroSchema.Parse("\"int\"");

        Assert.Equal("EF524EA1B91E73173D938ADE36C1DB32", Convert.ToHexString(SchemaFingerprint.Md5(schema)));
        Assert.Equal("3F2B87A9FE7CC9B13835598C3981CD45E3E355309E5090AA0933D7BECB6FBA45", Convert.ToHexString(SchemaFingerprint.Sha256(schema)));
    }

    [Fact]
    public void Random_schemas_have_the_form_and_the_fingerprint_that_Apache_Avro_finds()
    {
        var random = new Random(64);
        for (var i = 0; i < 300; i++)
        {
            var text = new AnySchemas(random).Record();
            var theirs = global::Avro.Schema.Parse(text);
            var ours = AvroSchema.Parse(text);

            Assert.Equal(SchemaNormalization.ToParsingForm(theirs), ours.ToCanonicalForm());
            Assert.Equal(SchemaNormalization.ParsingFingerprint64(theirs), (long)SchemaFingerprint.Crc64(ours));
        }
    }
}
