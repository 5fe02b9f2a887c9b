using Streaming.Avro.Schemas;

namespace Streaming.Avro.Tests.Schemas;

public class AvroSchemaTests
{
    [Fact]
    public void Everything_is_kept_when_a_schema_is_written_back()
    {
        const string Json = """{"type":"record","name":"A","namespace":"n.m","doc":"d \"q\"","fields":[{"name":"x","type":{"type":"enum","name":"E","doc":"e","symbols":["S"],"default":"S","aliases":["n.m.Old"],"p":1},"doc":"f","default":"S","order":"ignore","aliases":["y"],"q":{"r":[true,null,-1.5e2]}},{"name":"z","type":["null","E",{"type":"map","values":"A"},{"type":"array","items":{"type":"fixed","name":"F","namespace":"o","size":2}},"o.F"]}],"aliases":["n.m.B"]}""";

        Assert.Equal(Json, AvroSchema.Parse(Json).ToJson());
    }

    [Fact]
    public void White_space_and_the_order_of_attributes_do_not_count()
    {
        var one = AvroSchema.Parse("""{ "name": "n.A", "fields": [ { "type": { "type": "int" }, "name": "x" } ], "type": "record" }""");
        var other = AvroSchema.Parse("""{"type":"record","namespace":"n","name":"A","fields":[{"name":"x","type":"int"}]}""");

        Assert.Equal(one.ToJson(), other.ToJson());
    }

    [Fact]
    public void A_logical_type_that_does_not_fit_is_ignored_at_run_time()
    {
        var schema = AvroSchema.Parse("""{ "type": "string", "logicalType": "date" }""");

        Assert.Equal(LogicalType.None, schema.LogicalType);
        Assert.Equal("""{"type":"string","logicalType":"date"}""", schema.ToJson());
    }

    [Theory]
    [InlineData("""["int", "int"]""", "A union cannot hold int twice. (line 1, column 9)")]
    [InlineData("""["int", ["string"]]""", "A union cannot hold another union directly. (line 1, column 9)")]
    [InlineData("""{"type":"fixed","name":"F","size":-1}""", "\"size\" is a number of bytes, 0 or more. (line 1, column 35)")]
    [InlineData("""{"type":"array"}""", "An array needs \"items\". (line 1, column 1)")]
    [InlineData("""{"type":"record","name":"A","fields":[{"name":"x","type":"int"},{"name":"x","type":"int"}]}""", "The record \"A\" has the field \"x\" twice. (line 1, column 65)")]
    [InlineData("""{"type":"record","name":"A","fields":[{"name":"x","type":{"type":"enum","name":"A","symbols":[]}}]}""", "The type \"A\" is declared twice. (line 1, column 58)")]
    [InlineData("""{"type":"record","name":"int","fields":[]}""", "\"int\" is the name of a primitive type. (line 1, column 25)")]
    [InlineData("""{"type":"enum","name":"E","symbols":["A"],"default":"B"}""", "The default of the enum \"E\" is none of its symbols. (line 1, column 53)")]
    [InlineData("""{"type":"int","type":"int"}""", "The member \"type\" stands twice in one object. (line 1, column 15)")]
    [InlineData("17", "A schema is a name, an object or an array (union). (line 1, column 1)")]
    [InlineData("\"int\" x", "Expected the end of the text, found 'x'. (line 1, column 7)")]
    public void What_the_specification_does_not_allow_is_refused(string json, string message) =>
        Assert.Equal(message, Assert.Throws<AvroSchemaException>(() => AvroSchema.Parse(json)).Message);

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Equal(
            "The JSON is nested more than 256 levels deep. (line 1, column 257)",
            Assert.Throws<AvroSchemaException>(() => AvroSchema.Parse(new string('[', 100_000))).Message);
}
