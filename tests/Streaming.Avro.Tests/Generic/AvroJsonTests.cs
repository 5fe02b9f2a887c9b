using Streaming.Avro.Schemas;

namespace Streaming.Avro.Tests.Generic;

public class AvroJsonTests
{
    private static readonly AvroSchema Order = AvroSchema.Parse("""
        {"type":"record","name":"Order","namespace":"n","fields":[
          {"name":"id","type":{"type":"string","logicalType":"uuid"}},
          {"name":"key","type":{"type":"fixed","name":"Key","size":16,"logicalType":"uuid"}},
          {"name":"price","type":{"type":"bytes","logicalType":"decimal","precision":40,"scale":3}},
          {"name":"rate","type":{"type":"fixed","name":"Rate","size":3,"logicalType":"decimal","precision":6,"scale":2}},
          {"name":"day","type":{"type":"int","logicalType":"date"}},
          {"name":"time","type":{"type":"int","logicalType":"time-millis"}},
          {"name":"fine","type":{"type":"long","logicalType":"time-micros"}},
          {"name":"at","type":{"type":"long","logicalType":"timestamp-millis"}},
          {"name":"exact","type":{"type":"long","logicalType":"timestamp-micros"}},
          {"name":"local","type":{"type":"long","logicalType":"local-timestamp-millis"}},
          {"name":"localFine","type":{"type":"long","logicalType":"local-timestamp-micros"}},
          {"name":"raw","type":"bytes"},
          {"name":"ratio","type":["null","double","string"]},
          {"name":"kind","type":{"type":"enum","name":"Kind","symbols":["A","B"]}},
          {"name":"parts","type":{"type":"map","values":["null","long",{"type":"record","name":"Part","fields":[{"name":"n","type":"int"}]}]}},
          {"name":"more","type":"int","default":5}]}
        """);

    [Fact]
    public void Plain_JSON_is_what_people_write()
    {
        const string Json = """{"id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","key":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","price":-1234567890123456789012345678901234567.891,"rate":-0.05,"day":"2010-12-01","time":"08:26:00.001","fine":"23:59:59.999999","at":"2010-12-01T08:26:00.000Z","exact":"1969-12-31T23:59:59.999999Z","local":"2010-12-01T08:26:00.000","localFine":"0001-01-01T00:00:00.000001","raw":"AP8=","ratio":"NaN","kind":"B","parts":{"a":null,"b":7,"c":{"n":1}},"more":5}""";

        var bytes = AvroJson.ToBytes(Order, Json);

        Assert.Equal(Json, AvroJson.ToJson(Order, bytes));
        Assert.Equal(bytes, AvroJson.ToBytes(Order, Json.Replace(",\"more\":5", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Avro_JSON_names_the_branches_of_unions_and_shows_what_is_below_logical_types()
    {
        var schema = AvroSchema.Parse("""
            {"type":"record","name":"R","namespace":"n","fields":[
              {"name":"price","type":{"type":"bytes","logicalType":"decimal","precision":4,"scale":2}},
              {"name":"at","type":["null",{"type":"long","logicalType":"timestamp-millis"}]},
              {"name":"next","type":["null","R"]}]}
            """);
        const string Json = """{"price":"\u0004Ò","at":{"long":1000},"next":{"n.R":{"price":"","at":null,"next":null}}}""";

        var bytes = AvroJson.ToBytes(schema, Json, AvroJsonStyle.Avro);

        Assert.Equal(Json, AvroJson.ToJson(schema, bytes, AvroJsonStyle.Avro));
        Assert.Equal("""{"price":12.34,"at":"1970-01-01T00:00:01.000Z","next":{"price":0.00,"at":null,"next":null}}""", AvroJson.ToJson(schema, bytes));
    }

    [Fact]
    public void A_time_beyond_the_calendar_stays_a_number()
    {
        var schema = AvroSchema.Parse("""{"type":"long","logicalType":"timestamp-millis"}""");
        var bytes = AvroJson.ToBytes(schema, "9223372036854775807");

        Assert.Equal("9223372036854775807", AvroJson.ToJson(schema, bytes));
    }

    [Theory]
    [InlineData("\"int\"", "2147483648", "$: 2147483648 is no int.")]
    [InlineData("\"int\"", "1.5", "$: 1.5 is no int.")]
    [InlineData("{\"type\":\"array\",\"items\":\"string\"}", "[\"a\",1]", "$[1]: 1 is no string.")]
    [InlineData("[\"null\",\"int\"]", "\"a\"", "$: \"a\" is no union of null | int.")]
    [InlineData("{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":4,\"scale\":2}", "1.234", "$: 1.234 is no bytes as decimal(4,2).")]
    [InlineData("{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":4,\"scale\":2}", "100", "$: 100 is no bytes as decimal(4,2).")]
    [InlineData("{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":4,\"scale\":2}", "1e999999999", "$: 1e999999999 is no bytes as decimal(4,2).")]
    [InlineData("{\"type\":\"fixed\",\"name\":\"F\",\"size\":2}", "\"AA==\"", "$: \"AA==\" is no fixed F.")]
    [InlineData("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}", "{}", "$.a: the field is missing and has no default.")]
    [InlineData("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}", "{\"a\":1,\"b\":2}", "$.b: record R has no such field.")]
    [InlineData("\"int\"", "{", "The text is no JSON: Expected '\"', found the end of the text. (line 1, column 2)")]
    public void What_does_not_fit_is_refused_with_its_place(string schema, string json, string message) =>
        Assert.Equal(message, Assert.Throws<AvroException>(() => AvroJson.ToBytes(AvroSchema.Parse(schema), json)).Message);

    [Theory]
    [InlineData("100.0", "100")]
    [InlineData("1.5e1", "15")]
    [InlineData("1500e-2", "15")]
    [InlineData("-0", "0")]
    public void A_decimal_may_be_written_with_an_exponent(string json, string expected)
    {
        var schema = AvroSchema.Parse("""{"type":"bytes","logicalType":"decimal","precision":4}""");

        Assert.Equal(expected, AvroJson.ToJson(schema, AvroJson.ToBytes(schema, json)));
    }

    [Fact]
    public void A_schema_with_millions_of_decimals_takes_no_memory()
    {
        var schema = AvroSchema.Parse("""{"type":"bytes","logicalType":"decimal","precision":2000000000,"scale":2000000000}""");

        Assert.Equal("A decimal of 1 bytes and 2000000000 decimals is too long to be written out.", Assert.Throws<AvroException>(() => AvroJson.ToJson(schema, [2, 1])).Message);
        Assert.Equal("$: 1 is no bytes as decimal(2000000000,2000000000).", Assert.Throws<AvroException>(() => AvroJson.ToBytes(schema, "1")).Message);
    }
}
