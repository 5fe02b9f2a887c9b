using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Streaming.Dashboard.Api;
using Streaming.Dashboard.Exchange;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Tests.Exchange;

public sealed class TelemetryArchiveTests : IAsyncLifetime
{
    private DashboardServer _dashboard = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _dashboard = await DashboardServer.StartAsync();
        SampleTelemetry.Fill(_dashboard.Services);
    }

    public ValueTask DisposeAsync() => _dashboard.DisposeAsync();

    [Fact]
    public async Task What_is_exported_is_the_same_once_it_is_imported_elsewhere()
    {
        await using var other = await DashboardServer.StartAsync();
        using var zip = await ArchiveAsync(null);

        var taken = await other.Services.GetRequiredService<TelemetryImport>().TakeAsync("telemetry.zip", zip, Cancellation);

        var points = _dashboard.Services.GetRequiredService<MetricStore>().All(_ => true, default).Sum(series => series.Series.Points.Length);
        Assert.Equal($"60 log records, 150 spans, {points:N0} points", taken.ToString());
        Assert.Equal(Logs(_dashboard), Logs(other));
        Assert.Equal(Spans(_dashboard), Spans(other));
        Assert.Equal(Series(_dashboard), Series(other));
        Assert.Equal(Exemplars(_dashboard), Exemplars(other));
        Assert.NotEmpty(Exemplars(other));
    }

    [Fact]
    public async Task An_export_can_be_of_one_service()
    {
        using var zip = new ZipArchive(await ArchiveAsync("consumers"));

        Assert.Equal(["metrics/consumers.json", "structuredlogs/consumers.json", "traces/consumers.json"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ids_are_hexadecimal_as_the_protocol_wants_them()
    {
        using var zip = new ZipArchive(await ArchiveAsync("producers"));
        using var document = await JsonDocument.ParseAsync(zip.GetEntry("traces/producers.json")!.Open(), default, Cancellation);

        var span = document.RootElement.GetProperty("resourceSpans")[0].GetProperty("scopeSpans")[0].GetProperty("spans")[0];

        Assert.Equal(OtlpData.Hex(OtlpData.TraceId(30)), span.GetProperty("traceId").GetString());
        Assert.Equal(2, span.GetProperty("kind").GetInt32());
    }

    [Fact]
    public async Task Much_telemetry_becomes_several_files_that_can_each_be_read_again()
    {
        var text = new string('x', 16_000);
        _dashboard.Services.GetRequiredService<LogIngest>().Add(OtlpData.Logs("talker", [.. Enumerable.Range(0, 600).Select(i => OtlpData.Log($"{i} {text}"))]).ResourceLogs);
        await using var other = await DashboardServer.StartAsync();
        using var stream = await ArchiveAsync("talker");
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            Assert.Equal(["structuredlogs/talker.json", "structuredlogs/talker-2.json", "structuredlogs/talker-3.json"], zip.Entries.Select(entry => entry.FullName));
        stream.Position = 0;

        await other.Services.GetRequiredService<TelemetryImport>().TakeAsync("telemetry.zip", stream, Cancellation);

        Assert.Equal(Enumerable.Range(0, 600), other.Services.GetRequiredService<LogStore>().Snapshot().Select(entry => int.Parse(entry.Message.Split(' ')[0], null)));
    }

    [Fact]
    public async Task The_zip_is_downloaded_by_whoever_has_logged_in()
    {
        using var stranger = await _dashboard.CreateClientAsync(logIn: false);
        using var refused = await stranger.GetAsync("/api/telemetry", Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var browser = await _dashboard.CreateClientAsync();

        using var response = await browser.GetAsync("/api/telemetry?resource=consumers", Cancellation);

        Assert.Equal("application/zip", response.Content.Headers.ContentType?.MediaType);
        Assert.Matches("^attachment; filename=\"telemetry-\\d{8}-\\d{6}.zip\"$", response.Content.Headers.ContentDisposition?.ToString());
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync(Cancellation));
        Assert.Equal(3, zip.Entries.Count);
    }

    private async Task<MemoryStream> ArchiveAsync(string? resource)
    {
        var zip = new MemoryStream();
        await _dashboard.Services.GetRequiredService<TelemetryArchive>().WriteAsync(zip, resource, Cancellation);
        zip.Position = 0;
        return zip;
    }

    // In the order of their times: a zip has them service by service.
    private static IEnumerable<string> Logs(DashboardServer dashboard) => dashboard.Services.GetRequiredService<LogStore>().Snapshot()
        .Select(entry => JsonSerializer.Serialize(ApiLog.Of(entry) with { Id = 0 })).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Spans(DashboardServer dashboard) => dashboard.Services.GetRequiredService<TraceStore>().Snapshot()
        .SelectMany(trace => trace.Spans).Select(span => JsonSerializer.Serialize(ApiSpan.Of(span))).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Series(DashboardServer dashboard) => dashboard.Services.GetRequiredService<MetricStore>().All(_ => true, default)
        .Select(series => JsonSerializer.Serialize(ApiSeries.Of(series.Info, series.Series, series.Series.Points))).Order(StringComparer.Ordinal);

    private static IReadOnlyList<MetricExemplar> Exemplars(DashboardServer dashboard) =>
        dashboard.Services.GetRequiredService<MetricStore>().Exemplars("producers", "Streaming.Producers", "messaging.client.operation.duration");
}
