using Streaming.Avro.Binary;
using Streaming.Avro.Resolution;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Tests.Resolution;

public class SchemaResolutionTests
{
    [Theory]
    // Promotion of numbers; text and bytes are each other's.
    [InlineData("\"int\"", "\"long\"", "8101", "8101")]
    [InlineData("\"int\"", "\"float\"", "03", "000000C0")]
    [InlineData("\"int\"", "\"double\"", "03", "00000000000000C0")]
    [InlineData("\"long\"", "\"float\"", "03", "000000C0")]
    [InlineData("\"long\"", "\"double\"", "03", "00000000000000C0")]
    [InlineData("\"float\"", "\"double\"", "000000C0", "00000000000000C0")]
    [InlineData("\"string\"", "\"bytes\"", "0461C3", "0461C3")]
    // Unions: by branch, into a branch, out of one, the same type before a promotion.
    [InlineData("[\"null\",\"int\"]", "[\"int\",\"null\"]", "0206", "0006")]
    [InlineData("\"int\"", "[\"null\",\"long\",\"int\"]", "06", "0406")]
    [InlineData("\"int\"", "[\"null\",\"double\"]", "06", "020000000000000840")]
    [InlineData("[\"null\",\"int\"]", "\"long\"", "0206", "06")]
    [InlineData("[\"int\",\"string\"]", "[\"null\",\"string\",\"long\"]", "0006", "0406")]
    // Collections, blocks with their size in bytes among them.
    [InlineData("{\"type\":\"array\",\"items\":\"int\"}", "{\"type\":\"array\",\"items\":\"float\"}", "0304020600", "040000803F0000404000")]
    [InlineData("{\"type\":\"map\",\"values\":\"int\"}", "{\"type\":\"map\",\"values\":[\"int\"]}", "0202610600", "020261000600")]
    public void Values_are_resolved(string writer, string reader, string bytes, string expected) =>
        Assert.Equal(expected, Translate(writer, reader, bytes));

    [Theory]
    [InlineData("a:int b:string", "a:int b:string", "020261", "020261")]
    [InlineData("a:int b:string c:int", "a:int c:int", "02026104", "0204")]
    [InlineData("a:int b:string c:int", "b:string", "02026104", "0261")]
    [InlineData("a:int b:string", "b:string a:int", "020261", "026102")]
    [InlineData("a:int", "z:int=5 a:int y:string=q", "02", "0A020271")]
    [InlineData("a:int b:int", "b:long z:int=5 a:double", "0206", "060A000000000000F03F")]
    [InlineData("old:int b:int", "b:int a:int@old", "0206", "0602")]
    public void Fields_are_matched_by_name_or_alias_and_filled_from_defaults(string writer, string reader, string bytes, string expected) =>
        Assert.Equal(expected, Translate(Record(writer), Record(reader), bytes));

    [Fact]
    public void Symbols_are_matched_by_name_or_become_the_default()
    {
        const string Writer = """{"type":"enum","name":"E","symbols":["A","B","C"]}""";

        Assert.Equal("00", Translate(Writer, """{"type":"enum","name":"E","symbols":["C","A"],"default":"A"}""", "04"));
        Assert.Equal("02", Translate(Writer, """{"type":"enum","name":"E","symbols":["C","A"],"default":"A"}""", "02"));
        Assert.Equal(
            "At byte 1: the symbol B is not known to the enum E, which has no default.",
            Assert.Throws<AvroException>(() => Translate(Writer, """{"type":"enum","name":"E","symbols":["C","A"]}""", "02")).Message);
    }

    [Fact]
    public void A_record_that_holds_itself_is_resolved_at_every_level()
    {
        const string Writer = """{"type":"record","name":"N","fields":[{"name":"v","type":"int"},{"name":"next","type":["null","N"]}]}""";
        const string Reader = """{"type":"record","name":"N","fields":[{"name":"next","type":["null","N"]},{"name":"w","type":"int","default":1},{"name":"v","type":"long"}]}""";

        Assert.Equal("02000208" + "0206", Translate(Writer, Reader, "06020800"));
    }

    [Fact]
    public void Every_mismatch_is_reported_with_its_path()
    {
        var writer = AvroSchema.Parse("""
            {"type":"record","name":"Order","namespace":"a","fields":[
              {"name":"id","type":"string"},
              {"name":"price","type":{"type":"bytes","logicalType":"decimal","precision":9,"scale":2}},
              {"name":"lines","type":{"type":"array","items":{"type":"record","name":"Line","fields":[{"name":"count","type":"string"}]}}},
              {"name":"hash","type":{"type":"fixed","name":"Hash","size":4}},
              {"name":"kind","type":{"type":"enum","name":"Kind","symbols":["A","B"]}},
              {"name":"note","type":["null","string"]},
              {"name":"other","type":{"type":"record","name":"X","fields":[]}}]}
            """);
        var reader = AvroSchema.Parse("""
            {"type":"record","name":"Order","namespace":"b","fields":[
              {"name":"id","type":"int"},
              {"name":"price","type":{"type":"bytes","logicalType":"decimal","precision":9,"scale":3}},
              {"name":"lines","type":{"type":"array","items":{"type":"record","name":"Line","fields":[{"name":"count","type":["null","int"]}]}}},
              {"name":"hash","type":{"type":"fixed","name":"Hash","size":8}},
              {"name":"kind","type":{"type":"enum","name":"Kind","symbols":["A"]}},
              {"name":"note","type":"string"},
              {"name":"other","type":{"type":"record","name":"Y","fields":[]}},
              {"name":"added","type":"int"}]}
            """);

        var resolution = SchemaResolution.Plan(writer, reader);

        Assert.False(resolution.CanRead);
        Assert.Equal(
            [
                ("TypeMismatch", false, "Order.id: the writer has string, the reader int"),
                ("LogicalTypeMismatch", false, "Order.price: the writer's bytes as decimal(9,2) would be read as bytes as decimal(9,3)"),
                ("MissingUnionBranch", false, "Order.lines[].count: the union of null | int has no place for string"),
                ("FixedSizeMismatch", false, "Order.hash: the writer's fixed b.Hash has 4 bytes, the reader's 8"),
                ("MissingEnumSymbols", true, "Order.kind: the enum b.Kind has no default and lacks B"),
                ("TypeMismatch", true, "Order.note: the writer has null, the reader string"),
                ("NameMismatch", false, "Order.other: the writer's record a.X is not the reader's record b.Y"),
                ("ReaderFieldMissingDefaultValue", false, "Order.added: the writer's record a.Order has no such field, and the reader's has no default"),
            ],
            resolution.Mismatches.Select(mismatch => (mismatch.Kind.ToString(), mismatch.OnlyForSomeValues, mismatch.ToString())));
    }

    [Theory]
    [InlineData("""{"type":"record","name":"A","fields":[{"name":"x","type":"int"}]}""", """{"type":"record","name":"A","doc":"other","fields":[{"name":"x","type":"long","default":0}]}""", true)]
    [InlineData("""{"type":"enum","name":"A","symbols":["X"]}""", """{"type":"enum","name":"A","symbols":["X","Y"]}""", true)]
    [InlineData("""{"type":"enum","name":"A","symbols":["X","Y"]}""", """{"type":"enum","name":"A","symbols":["Y","X"]}""", false)]
    [InlineData("""["null","int"]""", """["null","int","string"]""", true)]
    [InlineData("""["int","long"]""", """["long","int"]""", false)]
    public void Data_that_is_the_same_is_not_translated(string writer, string reader, bool same) =>
        Assert.Equal(same, SchemaResolution.Plan(AvroSchema.Parse(writer), AvroSchema.Parse(reader)).IsIdentity);

    private static string Translate(string writer, string reader, string hex)
    {
        var resolution = SchemaResolution.Plan(AvroSchema.Parse(writer), AvroSchema.Parse(reader));
        var source = new AvroReader(Convert.FromHexString(hex));
        var target = new AvroWriter();
        try
        {
            resolution.Translate(ref source, ref target);
            Assert.Equal(0, source.Remaining);
            return Convert.ToHexString(target.Written);
        }
        finally
        {
            target.Dispose();
        }
    }

    // "a:int=5@old": a field a of type int with default 5 and the alias old.
    private static string Record(string fields) =>
        $$"""{"type":"record","name":"R","fields":[{{string.Join(",", fields.Split(' ').Select(Field))}}]}""";

    private static string Field(string field)
    {
        var (head, alias) = Split(field, '@');
        var (declaration, value) = Split(head, '=');
        var (name, type) = Split(declaration, ':');
        var json = $"\"name\":\"{name}\",\"type\":\"{type}\"";
        json += value is null ? "" : type == "string" ? $",\"default\":\"{value}\"" : $",\"default\":{value}";
        return "{" + json + (alias is null ? "" : $",\"aliases\":[\"{alias}\"]") + "}";
    }

    private static (string Head, string? Tail) Split(string text, char separator) =>
        text.Split(separator) is [var head, var tail] ? (head, tail) : (text, null);
}
