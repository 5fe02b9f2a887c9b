using System.Text.Json;
using Streaming.Avro.Schemas;
using Streaming.Avro.Tests.Resolution;
using Streaming.Tests;

namespace Streaming.Avro.Tests.Interop;

/// <summary>Random schemas and data, read and written by avsc, the Avro of JavaScript.</summary>
public class AvscTests
{
    [Fact]
    public async Task Random_data_is_read_and_written_both_ways()
    {
        NodeScript.Require("avsc");
        var random = new Random(57);
        var cases = Enumerable.Range(0, 400).Select(_ =>
        {
            var text = new AnySchemas(random).Record();
            return (Text: text, Schema: AvroSchema.Parse(text), Bytes: Apache.Write(text, RandomData.Of(global::Avro.Schema.Parse(text), random)!));
        }).ToList();

        var answers = await NodeScript.RunAsync("avsc.js", [], cases.Select(item =>
            $$"""{"schema":{{item.Schema.ToJson()}},"bytes":"{{Convert.ToHexString(Rewrite(item.Schema, item.Bytes))}}"}"""));

        Assert.Equal(cases.Count, answers.Count);
        foreach (var (item, line) in cases.Zip(answers))
        {
            var answer = JsonDocument.Parse(line).RootElement;
            Assert.Equal(Convert.ToHexStringLower(item.Bytes), answer.GetProperty("again").GetString());
            var theirs = Convert.FromHexString(answer.GetProperty("random").GetString()!);
            Assert.Equal(theirs, Rewrite(item.Schema, theirs));
            Assert.Equal(theirs, AvroJson.ToBytes(item.Schema, answer.GetProperty("json").GetString()!, AvroJsonStyle.Avro));
        }
    }

    // Through our reader and writer.
    private static byte[] Rewrite(AvroSchema schema, byte[] bytes) =>
        AvroJson.ToBytes(schema, AvroJson.ToJson(schema, bytes, AvroJsonStyle.Avro), AvroJsonStyle.Avro);
}
