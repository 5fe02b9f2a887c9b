using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.Resources;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Tests.Api;

public sealed class ApiTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private FakeHost _host = null!;
    private DashboardServer _dashboard = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await FakeHost.StartAsync();
        _host.Application.Put(SampleResources.Orders(), SampleResources.Broken());
        _dashboard = await DashboardServer.StartAsync(_host.Url);
        _client = await _dashboard.CreateClientAsync(logIn: false);
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DashboardServer.Token);
        var store = _dashboard.Services.GetRequiredService<ResourceStore>();
        await store.Changes.UntilAsync(() => store.Resources.Count == 2);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _dashboard.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Basic token-of-the-link")]
    public async Task Without_the_token_nothing_is_told(string? authorization)
    {
        using var client = await _dashboard.CreateClientAsync(logIn: false);
        if (authorization is not null)
            client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(authorization);

        foreach (var path in new[] { "resources", "logs", "spans", "metrics", "nothing" })
        {
            using var response = await client.GetAsync($"/api/{path}", Cancellation);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_cookie_of_a_browser_is_as_good_as_the_token()
    {
        using var browser = await _dashboard.CreateClientAsync();

        using var response = await browser.GetAsync("/api/logs", Cancellation);

        Assert.Equal((HttpStatusCode.OK, "[]"), (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation)));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        using var response = await _client.GetAsync("/api/nothing", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Resources_are_told_with_state_and_addresses_and_without_secrets()
    {
        var text = await _client.GetStringAsync("/api/resources", Cancellation);
        var resources = JsonDocument.Parse(text).RootElement.EnumerateArray().ToArray();

        Assert.Equal(["consumers-y2 Exited 137", "producers-x1 Running"], resources.Select(r => $"{r.GetProperty("name")} {r.GetProperty("state")} {(r.TryGetProperty("exitCode", out var code) ? code : "")}".Trim()));
        Assert.Equal("http://localhost:5301", resources[1].GetProperty("urls")[0].GetProperty("url").GetString());
        Assert.Equal(("Healthy", "kafka"), (resources[1].GetProperty("health").GetString(), resources[1].GetProperty("references")[0].GetProperty("resourceName").GetString()));
        Assert.DoesNotContain("s3cret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost:9092", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_of_resources_follow()
    {
        await using var lines = await FollowAsync("/api/resources?follow=true&resource=consumers");
        Assert.Equal("Exited", (await lines.NextAsync()).GetProperty("state").GetString());

        _host.Application.Put(SampleResources.Project("producers-x1", "producers", "Exited"));
        _host.Application.Put(SampleResources.Project("consumers-y2", "consumers"));
        Assert.Equal("Running", (await lines.NextAsync()).GetProperty("state").GetString());

        _host.Application.Remove("consumers-y2");
        Assert.Equal("Removed", (await lines.NextAsync()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Logs_are_chosen_by_service_level_text_and_trace()
    {
        SampleTelemetry.Fill(_dashboard.Services);

        var failed = Assert.Single(await ReadAsync("/api/logs?level=error&search=536313&resource=consumers"));
        Assert.Equal(("Order 536313 could not be written", "Error", "536313"), (failed.GetProperty("message").GetString(), failed.GetProperty("level").GetString(), failed.GetProperty("attributes").GetProperty("InvoiceNo").GetString()));
        Assert.StartsWith("Microsoft.Data.Sqlite.SqliteException", failed.GetProperty("exception").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, (await ReadAsync($"/api/logs?traceId={OtlpData.Hex(OtlpData.TraceId(5))}")).Length);
        Assert.Empty(await ReadAsync("/api/logs?traceId=no-id"));
        Assert.Equal(["59", "60"], (await ReadAsync("/api/logs?limit=2")).Select(log => log.GetProperty("id").ToString()));
    }

    [Fact]
    public async Task Logs_follow_each_once()
    {
        Log("first");
        await using var lines = await FollowAsync("/api/logs?follow=true&level=warning");
        Log("second");
        Log("not grave", 5);
        Log("third");

        foreach (var expected in new[] { "first", "second", "third" })
            Assert.Equal(expected, (await lines.NextAsync()).GetProperty("message").GetString());
    }

    [Fact]
    public async Task Spans_are_told_with_events_and_links_and_follow()
    {
        SampleTelemetry.Fill(_dashboard.Services);
        var trace = OtlpData.Hex(OtlpData.TraceId(4));

        var spans = await ReadAsync($"/api/spans?traceId={trace}");
        Assert.Equal(5, spans.Length);
        var failed = Assert.Single(await ReadAsync($"/api/spans?traceId={trace}&errors=true"));
        Assert.Equal(("INSERT ledger", "database is locked", "transaction begun"), (failed.GetProperty("name").GetString(), failed.GetProperty("status").GetString(), failed.GetProperty("events")[0].GetProperty("name").GetString()));
        Assert.Equal(OtlpData.Hex(OtlpData.TraceId(5)), spans.Single(span => span.GetProperty("name").GetString() == "process orders").GetProperty("links")[0].GetProperty("traceId").GetString());

        await using var lines = await FollowAsync("/api/spans?follow=true&search=new&limit=1");
        _dashboard.Services.GetRequiredService<TraceIngest>().Add(OtlpData.Traces("producers", OtlpData.Span(700, 1, name: "old"), OtlpData.Span(701, 1, name: "new")).ResourceSpans);
        Assert.Equal("new", (await lines.NextAsync()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Metrics_are_told_with_their_points_and_follow()
    {
        var now = DateTimeOffset.UtcNow;
        Measure(now.AddHours(-1), 1);
        Measure(now.AddSeconds(-2), 2);

        var series = Assert.Single(await ReadAsync("/api/metrics?instrument=lag&meter=Meter"));
        Assert.Equal(("consumers", "Gauge", "5"), (series.GetProperty("resource").GetString(), series.GetProperty("kind").GetString(), series.GetProperty("attributes").GetProperty("partition").GetString()));
        Assert.Equal([2], Values(series));
        Assert.Equal([1, 2], Values(Assert.Single(await ReadAsync("/api/metrics?seconds=7200"))));
        Assert.Empty(await ReadAsync("/api/metrics?instrument=other"));

        await using var lines = await FollowAsync("/api/metrics?follow=true");
        Assert.Equal([2], Values(await lines.NextAsync()));
        Measure(now.AddSeconds(-1), 3);
        Assert.Equal([3], Values(await lines.NextAsync()));

        static IEnumerable<double> Values(JsonElement series) => series.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task A_download_has_a_name()
    {
        using var response = await _client.GetAsync("/api/logs?download", Cancellation);

        Assert.Equal("attachment; filename=\"logs.json\"", response.Content.Headers.ContentDisposition?.ToString());
    }

    [Fact]
    public async Task A_level_that_is_none_is_refused()
    {
        using var response = await _client.GetAsync("/api/logs?level=loud", Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private void Log(string message, int severity = 13) =>
        _dashboard.Services.GetRequiredService<LogIngest>().Add(OtlpData.Logs("producers", OtlpData.Log(message, severity)).ResourceLogs);

    private void Measure(DateTimeOffset time, double value) =>
        _dashboard.Services.GetRequiredService<MetricIngest>().Add(OtlpData.Metrics("consumers", OtlpData.Gauge("lag", OtlpData.Point(time, value, OtlpData.Attribute("partition", "5")))).ResourceMetrics);

    private async Task<JsonElement[]> ReadAsync(string path) => [.. JsonDocument.Parse(await _client.GetStringAsync(path, Cancellation)).RootElement.EnumerateArray()];

    private async Task<Lines> FollowAsync(string path)
    {
        var response = await _client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        return new Lines(response, new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation)));
    }

    private sealed class Lines(HttpResponseMessage response, StreamReader reader) : IAsyncDisposable
    {
        public async Task<JsonElement> NextAsync() => JsonDocument.Parse((await reader.ReadLineAsync(Cancellation).AsTask().WaitAsync(Patience, Cancellation))!).RootElement;

        public ValueTask DisposeAsync()
        {
            reader.Dispose();
            response.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
