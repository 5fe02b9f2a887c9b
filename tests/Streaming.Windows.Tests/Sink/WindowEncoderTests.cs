using Streaming.Windows.Declaration;
using Streaming.Windows.Sink;

namespace Streaming.Windows.Tests.Sink;

public sealed class WindowEncoderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryRegistry _registry = new();
    private readonly JobDeclaration _job;

    public WindowEncoderTests() => _job = Jobs.Revenue(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("0", "0.000")]
    [InlineData("-1", "-0.001")]
    [InlineData("358250", "358.250")]
    [InlineData("999999999999999999", "999999999999999.999")]
    [InlineData("-999999999999999999", "-999999999999999.999")]
    public async Task Consumers_read_what_the_job_writes(string unscaled, string revenue)
    {
        var record = (await EncoderAsync()).Encode(new(["Aus|tralia"], 1_291_197_600_000, 1_291_198_200_000, [1, -107, Number(unscaled)]));

        var window = Orders.Window(record.Value, _registry);
        Assert.Equal("Aus|tralia|2010-12-01T10:00:00Z", record.Key);
        Assert.Equal(("Aus|tralia", "2010-12-01T10:00:00Z", "2010-12-01T10:10:00Z"), (window.Country, $"{window.WindowStart:yyyy-MM-ddTHH:mm:ssZ}", $"{window.WindowEnd:yyyy-MM-ddTHH:mm:ssZ}"));
        Assert.Equal((1, -107), (window.Orders, window.Items));
        Assert.Equal(revenue, window.Revenue.ToString("F3", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("9223372036854775808", "0", "'items' is 9223372036854775808, which does not fit into a long.")]
    [InlineData("0", "1000000000000000000", "'revenue' is 1000000000000000000e-3, which does not fit into decimal(18,3).")]
    [InlineData("0", "-170141183460469231731687303715884105728", "'revenue' is -170141183460469231731687303715884105728e-3, which does not fit into decimal(18,3).")]
    public async Task A_result_too_large_for_its_field_stops_the_job(string items, string revenue, string problem)
    {
        var encoder = await EncoderAsync();

        var error = Assert.Throws<JobException>(() => encoder.Encode(new(["UK"], 0, 600_000, [1, Number(items), Number(revenue)])));

        Assert.Equal($"the window UK|1970-01-01T00:00:00Z cannot be written: {problem} Widen the field in {_job.Sink.SchemaFile}.", error.Message);
    }

    private static Int128 Number(string text) => Int128.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<WindowEncoder> EncoderAsync() =>
        new(_job, SinkSchema.Of(_job), await _registry.RegisterSchemaAsync("revenue-value", _job.Sink.Schema, cancellationToken: TestContext.Current.CancellationToken));
}
