using Streaming.Windows.Declaration;
using Streaming.Windows.Sink;

namespace Streaming.Windows.Tests.Declaration;

public sealed class DeclarationFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_revenue_job_reads_as_it_is_written()
    {
        var job = Jobs.Revenue(_folder.Path);

        Assert.Equal("revenue-windows", job.Name);
        Assert.Equal(new SourceDeclaration("orders", "invoiceDate", 60_000, "id", "orders.dlq"), job.Source);
        Assert.Equal(["country"], job.Key);
        Assert.Equal(600_000, job.WindowMillis);
        Assert.Equal(
            ["orders = CountDistinct(invoiceNo)", "items = Sum(quantity)", "revenue = SumOfProduct(quantity, unitPrice)"],
            job.Aggregates.Select(aggregate => aggregate.ToString()));
        Assert.Equal("Australia|2010-12-01T10:00:00Z", job.Sink.Key.Format(job.Key, ["Australia"], 1_291_197_600_000));
        Assert.Equal([0, 0, 3], SinkSchema.Of(job).Scales);
    }

    [Fact]
    public void All_errors_are_told_at_once_with_file_and_member()
    {
        var file = Write("""
            { "name": "a b", "source": { "topic": "orders", "timestmp": "t", "timestamp": "t", "watermarkDelay": "1 minute" },
              "key": [], "window": { "tumbling": "00:00:00" },
              "aggregates": [ { "name": "n" }, { "name": "m", "sum": 3 } ],
              "sink": { "topic": "r", "schema": "none.avsc", "key": "{country" } }
            """);

        Assert.Equal(
            $"the declaration {file} is not valid: "
            + "name has up to 249 letters, digits, dots, underscores and hyphens; "
            + "source.watermarkDelay is a duration of at least 0 ms in whole milliseconds, as \"00:10:00\"; "
            + "source.timestmp is unknown; "
            + "key is a list of texts, with at least one; "
            + "window.tumbling is a duration of at least 1 ms in whole milliseconds, as \"00:10:00\"; "
            + "aggregates[0] needs one of countDistinct, sum and sumOfProduct; "
            + "aggregates[1].sum is a text that is not empty; "
            + "sink.key has a brace without its partner; "
            + $"sink.schema names {_folder.File("none.avsc")}, which is no usable schema (Could not find file '{_folder.File("none.avsc")}').",
            Assert.Throws<JobException>(() => DeclarationFile.Read(file)).Message);
    }

    [Theory]
    [InlineData("\"name\": \"revenue-windows\",", "", "name is missing")]
    [InlineData("\"window\": { \"tumbling\": \"00:10:00\" },", "", "window is missing")]
    [InlineData("{country}|{windowStart}", "{windowStart}", "sink.key lacks {country}: windows that differ in it would share a key")]
    [InlineData("{country}|{windowStart}", "{country}|{windowStart}|{id}", "sink.key names {id}: only key fields and {windowStart} can stand there")]
    [InlineData("\"topic\": \"revenue\"", "\"topic\": \"orders\"", "sink.topic is the source's topic: the job would read what it writes")]
    [InlineData("\"name\": \"items\"", "\"name\": \"country\"", "key and aggregates name \"country\" twice")]
    public void A_wrong_member_is_named(string found, string replacement, string error)
    {
        var file = Jobs.CopyTo(_folder.Path);
        File.WriteAllText(file, Jobs.Text.Replace(found, replacement, StringComparison.Ordinal));

        Assert.Equal($"the declaration {file} is not valid: {error}.", Assert.Throws<JobException>(() => DeclarationFile.Read(file)).Message);
    }

    [Fact]
    public void A_file_that_is_not_there_and_text_that_is_no_JSON_are_told()
    {
        Assert.Contains("cannot be read", Assert.Throws<JobException>(() => DeclarationFile.Read(_folder.File("no.json"))).Message, StringComparison.Ordinal);
        Assert.Contains("is no valid JSON", Assert.Throws<JobException>(() => DeclarationFile.Read(Write("{"))).Message, StringComparison.Ordinal);
        Assert.Contains("is no valid JSON", Assert.Throws<JobException>(() => DeclarationFile.Read(Write("""{"name":"a","name":"b"}"""))).Message, StringComparison.Ordinal);
        Assert.Contains("name is missing", Assert.Throws<JobException>(() => DeclarationFile.Read(Write("[]"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sink_schema_that_does_not_fit_tells_every_difference()
    {
        var job = Jobs.Revenue(_folder.Path);
        var schema = """
            {"type":"record","name":"W","fields":[{"name":"country","type":"int"},{"name":"windowStart","type":"long"},
            {"name":"orders","type":"double"},{"name":"items","type":["null","long"]},{"name":"city","type":"string"}]}
            """;

        var error = Assert.Throws<JobException>(() => SinkSchema.Of(job with { Sink = job.Sink with { Schema = schema } }));

        Assert.Equal(
            $"the sink's schema {job.Sink.SchemaFile} does not fit to the job revenue-windows: the field 'country' is \"int\"; it has to be a string; "
            + "the field 'windowStart' is \"long\"; it has to be a timestamp-millis; the field 'orders' is \"double\"; it has to be a long; "
            + "the field 'items' is [\"null\",\"long\"]; it has to be a long, or a decimal in bytes; "
            + "the field 'city' is neither a key field, nor windowStart, windowEnd or an aggregate; there is no field 'revenue', which the job computes.",
            error.Message);
    }

    private string Write(string text)
    {
        var file = _folder.File("job.json");
        File.WriteAllText(file, text);
        return file;
    }
}
