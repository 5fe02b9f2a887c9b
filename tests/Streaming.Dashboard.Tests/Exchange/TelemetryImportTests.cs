using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Exchange;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Exchange;

public sealed class TelemetryImportTests : IDisposable
{
    private const string Log = """{"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"orders"}}]},"scopeLogs":[{"logRecords":[{"body":{"stringValue":"first"}}]}]}]}""";
    private readonly TelemetryStores _stores = new();
    private readonly DashboardOptions _options = new() { Otlp = { MaxRequestBytes = 100_000 }, Import = { MaxFileBytes = 1_000_000, MaxUnpackedBytes = 250_000 } };
    private readonly TelemetryImport _import;

    public TelemetryImportTests() => _import = new(_stores.Intake, Options.Create(_options));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _import.Dispose();

    [Fact]
    public async Task One_document_may_have_all_kinds_of_telemetry()
    {
        const string All = """
            {
              "resourceLogs": [{"scopeLogs":[{"logRecords":[{"timeUnixNano":"1772357400000000000","severityNumber":13,"body":{"stringValue":"first"},"traceId":"5b8efff798038103d269b633813fc60c"}]}]}],
              "somethingElse": {"resourceSpans": [1]},
              "resourceSpans": [{"scopeSpans":[{"spans":[{"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174","name":"work"}, {"name":"without ids"}]}]}],
              "resourceMetrics": [{"scopeMetrics":[{"metrics":[{"name":"lag","gauge":{"dataPoints":[{"timeUnixNano":"1772357400000000000","asInt":"3"}]}}]}]}]
            }
            """;

        var taken = await _import.TakeAsync("all.json", Text($"\ufeff{All}"), Cancellation);

        Assert.Equal("1 log records, 1 spans, 1 points; 1 refused: A span needs a trace id of 16 bytes and a span id of 8 bytes, not all zero.", taken.ToString());
        Assert.Equal("5b8efff798038103d269b633813fc60c", Assert.Single(_stores.Logs.Snapshot()).TraceId);
        Assert.Equal("work", _stores.Traces.Find("5b8efff798038103d269b633813fc60c")?.Root.Name);
        Assert.Equal("lag", Assert.Single(_stores.Metrics.Instruments).Name);
    }

    [Fact]
    public async Task Of_a_zip_only_documents_with_telemetry_are_taken()
    {
        using var zip = Zip(("resources/orders.json", """{"name":"orders"}"""), ("consolelogs/orders.txt", "a line"), ("structuredlogs/orders.json", Log));

        Assert.Equal("1 log records", (await _import.TakeAsync("telemetry.ZIP", zip, Cancellation)).ToString());
    }

    [Theory]
    [InlineData("note.json", "{}", "note.json has no telemetry: there is no resourceLogs, resourceSpans or resourceMetrics in it.")]
    [InlineData("note.json", "[1]", "note.json has no telemetry: there is no resourceLogs, resourceSpans or resourceMetrics in it.")]
    [InlineData("note.json", "hello", "note.json cannot be read as telemetry: 'h' is an invalid start of a value. LineNumber: 0 | BytePositionInLine: 0.")]
    [InlineData("note.json", """{"resourceLogs":7}""", "note.json cannot be read as telemetry: Repeated field value was not an array. Token type: Number")]
    [InlineData("note.zip", "hello", "note.zip cannot be read as a zip: Central Directory corrupt.")]
    public async Task What_is_no_telemetry_is_refused(string name, string content, string message) =>
        Assert.Equal(message, (await Assert.ThrowsAsync<ImportRefusedException>(() => _import.TakeAsync(name, Text(content), Cancellation))).Message);

    [Fact]
    public async Task Documents_that_are_nested_without_end_are_refused()
    {
        var depth = string.Concat(Enumerable.Repeat("""{"arrayValue":{"values":[""", 2_000));

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => _import.TakeAsync("deep.json", Text($$"""{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"body":{{depth}}"""), Cancellation));

        Assert.StartsWith("deep.json cannot be read as telemetry: The maximum configured depth of 64 has been exceeded.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_document_is_named_with_what_was_taken_before_it()
    {
        using var zip = Zip(("structuredlogs/a.json", Log), ("structuredlogs/b.json", "{"), ("structuredlogs/c.json", Log));

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => _import.TakeAsync("telemetry.zip", zip, Cancellation));

        Assert.StartsWith("telemetry.zip: structuredlogs/b.json cannot be read as telemetry: Expected depth to be zero", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Taken before that: 1 log records.", refused.Message, StringComparison.Ordinal);
        Assert.Single(_stores.Logs.Snapshot());
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        using var endless = new Endless();

        Assert.Equal(
            "huge.zip is larger than 1000000 bytes. Import less of it, or raise DASHBOARD__IMPORT__MAXFILEBYTES.",
            (await Assert.ThrowsAsync<ImportRefusedException>(() => _import.TakeAsync("huge.zip", endless, Cancellation))).Message);
        Assert.Equal(
            "huge.json is larger than 100000 bytes. Split it, or raise DASHBOARD__OTLP__MAXREQUESTBYTES.",
            (await Assert.ThrowsAsync<ImportRefusedException>(() => _import.TakeAsync("huge.json", endless, Cancellation))).Message);
        Assert.InRange(endless.Given, 1_100_000, 1_400_000);
    }

    [Fact]
    public async Task A_zip_that_unpacks_to_much_more_is_refused()
    {
        var blanks = new string(' ', 90_000);
        using var bomb = Zip(("bomb.json", new string(' ', 10_000_000)));
        using var many = Zip([.. Enumerable.Range(0, 5).Select(i => ($"{i}.json", Log + blanks))]);

        Assert.Equal(
            "bomb.zip: bomb.json is larger than 100000 bytes. Split it, or raise DASHBOARD__OTLP__MAXREQUESTBYTES.",
            (await Assert.ThrowsAsync<ImportRefusedException>(() => _import.TakeAsync("bomb.zip", bomb, Cancellation))).Message);
        Assert.Equal(
            "many.zip has more than 250000 bytes, unpacked. Import less of it, or raise DASHBOARD__IMPORT__MAXUNPACKEDBYTES. Taken before that: 2 log records.",
            (await Assert.ThrowsAsync<ImportRefusedException>(() => _import.TakeAsync("many.zip", many, Cancellation))).Message);
    }

    [Fact]
    public async Task A_zip_of_very_many_files_is_refused_before_their_list_is_read()
    {
        _options.Import.MaxFileBytes = 100_000_000;
        using var import = new TelemetryImport(_stores.Intake, Options.Create(_options));
        using var zip = Zip([.. Enumerable.Range(0, 40_000).Select(i => ($"{i}.txt", ""))]);

        Assert.Equal(
            "files.zip has too many files: its list of them may have 2097152 bytes.",
            (await Assert.ThrowsAsync<ImportRefusedException>(() => import.TakeAsync("files.zip", zip, Cancellation))).Message);
    }

    [Fact]
    public async Task A_zip_that_is_cut_off_or_overwritten_anywhere_is_refused_or_taken_in_part_and_nothing_else_happens()
    {
        using var zip = Zip([.. Enumerable.Range(0, 5).Select(i => ($"{i}.json", Log))]);
        var bytes = zip.ToArray();
        var random = new Random(4711);
        for (var i = 0; i < 2_000; i++)
        {
            var hostile = bytes[..(i % 2 == 0 ? bytes.Length : random.Next(bytes.Length))];
            for (var hit = random.Next(4); hit >= 0 && hostile.Length > 0; hit--)
                hostile[random.Next(hostile.Length)] = (byte)random.Next(256);
            try
            {
                await _import.TakeAsync("hostile.zip", new MemoryStream(hostile), Cancellation);
            }
            catch (ImportRefusedException refused)
            {
                Assert.StartsWith("hostile.zip", refused.Message, StringComparison.Ordinal);
            }
        }
    }

    private static MemoryStream Text(string content) => new(Encoding.UTF8.GetBytes(content));

    private static MemoryStream Zip(params (string Name, string Content)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }
        stream.Position = 0;
        return stream;
    }

    /// <summary>Blanks without end.</summary>
    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
