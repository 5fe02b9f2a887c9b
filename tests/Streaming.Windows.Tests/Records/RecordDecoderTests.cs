using Streaming.Avro.Binary;
using Streaming.Windows.Declaration;
using Streaming.Windows.Records;
using Streaming.Windows.Sink;

namespace Streaming.Windows.Tests.Records;

public sealed class RecordDecoderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryRegistry _registry = new();
    private readonly JobDeclaration _job;
    private readonly RecordDecoder _decoder;
    private readonly SourceRow _row = new(1, 3);

    public RecordDecoderTests()
    {
        _job = Jobs.Revenue(_folder.Path);
        _decoder = new(_job, SinkSchema.Of(_job).Scales, _registry);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("0.001", 1, "1")]
    [InlineData("-0.001", 2147483647, "-2147483647")]
    [InlineData("999999999.999", -2147483648, "-2147483647997852516352")]
    [InlineData("11062.06", -1, "-11062060")]
    public async Task Products_are_exact(string price, int quantity, string expected)
    {
        await DecodeAsync(Orders.Line("7", "UK", 1_291_197_600_123, "C1", quantity, decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture)).Bytes(_registry));

        Assert.Equal((1_291_197_600_123, "7", "UK", "C1"), (_row.Timestamp, _row.Id, _row.Key[0], _row.Inputs[0].AsText()));
        Assert.Equal(quantity, _row.Inputs[1].Number);
        Assert.Equal(Int128.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), _row.Inputs[2].Number);
    }

    [Fact]
    public async Task Other_versions_of_the_schema_are_read_in_their_own_scale_and_order()
    {
        var value = await WriteAsync(
            """
            {"type":"record","name":"O","fields":[{"name":"more","type":{"type":"map","values":"int"}},{"name":"country","type":{"type":"enum","name":"C","symbols":["FR","UK"]}},
            {"name":"quantity","type":["null","long"]},{"name":"unitPrice","type":{"type":"fixed","name":"P","size":4,"logicalType":"decimal","precision":8,"scale":1}},
            {"name":"invoiceDate","type":{"type":"long","logicalType":"timestamp-micros"}},{"name":"id","type":"int"},{"name":"invoiceNo","type":"string"}]}
            """,
            (ref AvroWriter writer) =>
            {
                writer.WriteBlockEnd();
                writer.WriteEnum(1, 2);
                writer.WriteUnionIndex(1);
                writer.WriteLong(3);
                writer.WriteFixedDecimal(-2.5m, 8, 1, 4);
                writer.WriteLong(-1);
                writer.WriteInt(42);
                writer.WriteString("9");
            });

        await DecodeAsync(value);

        Assert.Equal((-1, "42", "UK"), (_row.Timestamp, _row.Id, _row.Key[0]));
        Assert.Equal(3, _row.Inputs[1].Number);
        Assert.Equal(-7500, _row.Inputs[2].Number);
    }

    [Fact]
    public async Task A_schema_that_lacks_fields_is_refused_with_all_of_them()
    {
        var schema = """
            {"type":"record","name":"O","fields":[{"name":"country","type":"double"},{"name":"quantity","type":"float"},{"name":"invoiceDate","type":"long"},
            {"name":"unitPrice","type":{"type":"bytes","logicalType":"decimal","precision":9,"scale":4}},{"name":"invoiceNo","type":"string"}]}
            """;
        await _registry.RegisterSchemaAsync("orders-value", schema, cancellationToken: Cancelled);

        var error = await Assert.ThrowsAsync<JobException>(() => _decoder.CheckAsync(Cancelled));

        Assert.Equal(
            "the declaration of revenue-windows does not fit to the newest schema of orders-value: "
            + "source.timestamp names the field 'invoiceDate', which is \"long\"; it needs a timestamp-millis or timestamp-micros; "
            + "key names the field 'country', which is \"double\"; it needs a string, an enum, an int or a long; "
            + "source.deduplicateBy names the field 'id', which O does not have; "
            + "the aggregate 'items' names the field 'quantity', which is \"float\"; it needs an int, a long or a decimal; "
            + "the aggregate 'revenue' names the field 'quantity', which is \"float\"; it needs an int, a long or a decimal.",
            error.Message);
    }

    [Fact]
    public async Task More_decimals_than_the_sink_has_are_refused_and_not_rounded()
    {
        Orders.Line("7", "UK", 0).Bytes(_registry);
        var schema = (await _registry.GetLatestSchemaAsync("orders-value", Cancelled)).Schema.Replace("\"scale\":3", "\"scale\":4", StringComparison.Ordinal);
        await _registry.RegisterSchemaAsync("orders-value", schema, cancellationToken: Cancelled);

        var error = await Assert.ThrowsAsync<JobException>(() => _decoder.CheckAsync(Cancelled));

        Assert.EndsWith("the aggregate 'revenue' has 4 decimals, and its field in the sink has 3.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_cut_record_is_undecodable()
    {
        var value = Orders.Line("7", "UK", 0).Bytes(_registry);
        for (var length = 0; length < value.Length; length++)
        {
            await Assert.ThrowsAsync<UndecodableRecordException>(() => DecodeAsync(value[..length]));
        }

        await Assert.ThrowsAsync<UndecodableRecordException>(() => DecodeAsync([.. value, 0]));
        await Assert.ThrowsAsync<UndecodableRecordException>(() => DecodeAsync([0, 0, 0, 0, 99, 1]));
        await Assert.ThrowsAsync<UndecodableRecordException>(() => DecodeAsync(null));
    }

    private async Task DecodeAsync(byte[]? value) =>
        RecordDecoder.Decode(_decoder.Find(value) ?? await _decoder.PlanAsync(value, Cancelled), value!, _row);

    private async Task<byte[]> WriteAsync(string schema, Write write)
    {
        var id = await _registry.RegisterSchemaAsync("other", schema, cancellationToken: Cancelled);
        return Encode(id, write);
    }

    private static byte[] Encode(int id, Write write)
    {
        var writer = new AvroWriter();
        write(ref writer);
        byte[] value = [0, 0, 0, 0, (byte)id, .. writer.Written];
        writer.Dispose();
        return value;
    }

    private delegate void Write(ref AvroWriter writer);
}
