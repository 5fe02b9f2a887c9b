using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Dashboard.Traces;
using Streaming.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Streaming.Dashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class TelemetryPagesTests(ChromiumFixture chromium) : IAsyncLifetime
{
    private DashboardServer _dashboard = null!;

    public async ValueTask InitializeAsync()
    {
        _dashboard = await DashboardServer.StartAsync();
        SampleTelemetry.Fill(_dashboard.Services);
    }

    public ValueTask DisposeAsync() => _dashboard.DisposeAsync();

    [BrowserFact]
    public async Task A_log_record_is_found_by_its_text_and_leads_to_its_trace()
    {
        var page = await OpenAsync("/logs");
        await page.GetByLabel("Search text or key=value").FillAsync("could InvoiceNo=536313");
        await Expect(page.Locator(".logs tbody tr")).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Button, new() { Name = "Order 536313 could not be written" }).ClickAsync();
        var details = page.GetByRole(AriaRole.Complementary, new() { Name = "Details of the log record" });
        await Expect(details).ToContainTextAsync("SQLite Error 5: 'database is locked'.");
        await details.GetByRole(AriaRole.Link, new() { Name = "Trace", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("producers: POST /orders");
        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Details of span INSERT ledger" })).ToContainTextAsync("database is locked");
    }

    [BrowserFact]
    public async Task The_level_and_the_service_narrow_the_logs()
    {
        var page = await OpenAsync("/logs");
        await page.GetByLabel("Least level").SelectOptionAsync("Error");
        await Expect(page.Locator(".logs tbody tr")).ToHaveCountAsync(3);

        await page.GetByLabel("Service").SelectOptionAsync("producers");

        await Expect(page.GetByText("No log record matches.")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("logs\\?.*level=Error", System.Text.RegularExpressions.RegexOptions.IgnoreCase));
    }

    [BrowserTheory]
    [InlineData("/logs", "Search text or key=value")]
    [InlineData("/traces", "Search name, id or key=value")]
    public async Task Nothing_is_lost_of_what_is_typed_quickly(string path, string label)
    {
        const string Text = "the quick brown fox jumps over the lazy dog";
        var page = await OpenAsync(path);
        await page.GetByLabel(label).PressSequentiallyAsync(Text);
        await Expect(page.GetByText(path == "/logs" ? "No log record matches." : "No trace matches.")).ToBeVisibleAsync();

        await Expect(page.GetByLabel(label)).ToHaveValueAsync(Text);
    }

    [BrowserFact]
    public async Task New_records_appear_on_top_unless_paused()
    {
        var page = await OpenAsync("/logs");
        Log("first of all");
        await Expect(page.Locator(".logs tbody tr").First).ToContainTextAsync("first of all");

        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Resume" })).ToBeVisibleAsync();
        Log("while paused");
        await page.GetByLabel("Search text or key=value").FillAsync("paused");
        await Expect(page.GetByText("No log record matches.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();

        await Expect(page.Locator(".logs tbody tr")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_flood_of_records_leaves_a_bounded_page_that_answers()
    {
        var page = await OpenAsync("/logs");
        for (var i = 0; i < 300; i++)
            Log([.. Enumerable.Range(0, 100).Select(n => $"flood {i * 100 + n}")]);

        await Expect(page.Locator(".logs tbody tr").First).ToContainTextAsync("flood 29999");
        await Expect(page.Locator(".logs tbody tr")).ToHaveCountAsync(50);
        await page.Locator(".page-content").EvaluateAsync("content => content.scrollTo(0, content.scrollHeight)");
        await Expect(page.Locator(".logs tbody tr")).ToHaveCountAsync(250);
        await Expect(page.GetByText("20060 older records dropped")).ToBeVisibleAsync();
        await page.GetByLabel("Search text or key=value").FillAsync("29998");
        await Expect(page.Locator(".logs tbody tr")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_trace_shows_its_way_from_the_producer_through_kafka_to_the_ledger()
    {
        var page = await OpenAsync("/traces");
        await page.GetByLabel("Search name, id or key=value").FillAsync("messaging.kafka.offset=1001");
        await Expect(page.Locator(".traces tbody tr")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "producers: POST /orders" }).ClickAsync();

        await Expect(page.Locator(".waterfall-row .span-name")).ToHaveTextAsync(
            ["producers POST /orders", "producers send orders", "kafka append orders-3", "consumers process orders", "consumers INSERT ledger"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "consumers process orders" }).ClickAsync();
        var details = page.GetByRole(AriaRole.Complementary, new() { Name = "Details of span process orders" });
        await Expect(details).ToContainTextAsync("messaging.consumer.group.name");
        await details.GetByRole(AriaRole.Link, new() { Name = $"span {OtlpData.Hex(OtlpData.SpanId(2))}" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"traces/{OtlpData.Hex(OtlpData.TraceId(2))}"));
    }

    [BrowserFact]
    public async Task Only_failed_traces_can_be_listed()
    {
        var page = await OpenAsync("/traces");
        await page.GetByLabel("Errors only").CheckAsync();

        await Expect(page.Locator(".traces tbody tr")).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task A_chart_moves_while_nobody_touches_it()
    {
        var page = await OpenAsync("/metrics");
        await page.GetByRole(AriaRole.Link, new() { Name = "kafka.consumer.lag" }).ClickAsync();
        var legend = page.Locator(".legend");
        await Expect(legend).ToContainTextAsync("partition 5");
        var before = await page.Locator(".chart path").First.GetAttributeAsync("d");

        var metrics = _dashboard.Services.GetRequiredService<MetricIngest>();
        var lag = OtlpData.Gauge("kafka.consumer.lag", OtlpData.Point(DateTimeOffset.UtcNow, 77, OtlpData.Attribute("partition", "5")));
        var request = OtlpData.Metrics("consumers", lag);
        request.ResourceMetrics[0].ScopeMetrics[0].Scope.Name = "Streaming.Consumers";
        metrics.Add(request.ResourceMetrics);

        await Expect(legend).ToContainTextAsync("partition 5 77");
        await Expect(page.Locator(".chart path").First).Not.ToHaveAttributeAsync("d", before!);
    }

    [BrowserFact]
    public async Task Attributes_are_a_filter()
    {
        var page = await OpenAsync("/metrics?meter=Streaming.Consumers&instrument=kafka.consumer.lag");
        await Expect(page.Locator(".series tbody tr")).ToHaveCountAsync(6);

        await page.Locator(".dimension summary").ClickAsync();
        await page.Locator(".dimension").GetByLabel("3", new() { Exact = true }).UncheckAsync();

        await Expect(page.Locator(".series tbody tr")).ToHaveCountAsync(5);
        await Expect(page.Locator(".legend")).Not.ToContainTextAsync("partition 3");
    }

    [BrowserFact]
    public async Task A_paused_chart_stands_still()
    {
        var page = await OpenAsync("/metrics?meter=Streaming.Consumers&instrument=kafka.consumer.lag");
        await page.Keyboard.PressAsync("p");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Resume" })).ToBeVisibleAsync();
        var legend = await page.Locator(".legend").InnerTextAsync();

        var request = OtlpData.Metrics("consumers", OtlpData.Gauge("kafka.consumer.lag", OtlpData.Point(DateTimeOffset.UtcNow, 77, OtlpData.Attribute("partition", "5"))));
        request.ResourceMetrics[0].ScopeMetrics[0].Scope.Name = "Streaming.Consumers";
        _dashboard.Services.GetRequiredService<MetricIngest>().Add(request.ResourceMetrics);
        // The tree follows what is typed, so the page has been drawn anew.
        await page.GetByLabel("Search instruments").FillAsync("lag");
        await Expect(page.Locator(".tree a")).ToHaveCountAsync(1);
        await Expect(page.Locator(".legend")).ToHaveTextAsync(legend, new() { UseInnerText = true });

        await page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();
        await Expect(page.Locator(".legend")).ToContainTextAsync("partition 5 77");
    }

    [BrowserFact]
    public async Task What_is_shown_can_be_saved()
    {
        var page = await OpenAsync("/logs?level=Error&resource=consumers");
        await Expect(page.Locator(".logs tbody tr")).ToHaveCountAsync(3);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Export" }).ClickAsync());

        await using var file = await download.CreateReadStreamAsync();
        var records = await System.Text.Json.JsonDocument.ParseAsync(file, default, TestContext.Current.CancellationToken);
        Assert.Equal(("logs.json", 3), (download.SuggestedFilename, records.RootElement.GetArrayLength()));
    }

    [BrowserFact]
    public async Task Percentiles_and_their_exemplars_lead_to_a_trace()
    {
        var page = await OpenAsync("/metrics?meter=Streaming.Producers&instrument=messaging.client.operation.duration");
        await Expect(page.Locator(".legend")).ToContainTextAsync("P99");
        await page.GetByText("Exemplars").ClickAsync();
        await page.Locator(".exemplars a").First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Details of span send orders" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Strange_times_and_a_million_attributes_leave_pages_that_answer()
    {
        var many = Enumerable.Range(0, 200_000).Select(i => OtlpData.Attribute($"key {i}", new string('x', 50))).ToArray();
        var record = OtlpData.Log("of the far future", 9, many);
        record.TimeUnixNano = ulong.MaxValue;
        _dashboard.Services.GetRequiredService<LogIngest>().Add(OtlpData.Logs("producers", record).ResourceLogs);
        var (first, last) = (OtlpData.Span(9001, 1, name: "from the beginning"), OtlpData.Span(9001, 2, parent: 1, name: "to the end of days"));
        (first.StartTimeUnixNano, first.EndTimeUnixNano, last.StartTimeUnixNano, last.EndTimeUnixNano) = (0, 0, ulong.MaxValue, ulong.MaxValue);
        first.Attributes.AddRange(many);
        _dashboard.Services.GetRequiredService<TraceIngest>().Add(OtlpData.Traces("producers", first, last).ResourceSpans);

        var page = await OpenAsync("/logs?search=future");
        await page.GetByRole(AriaRole.Button, new() { Name = "of the far future" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Complementary)).ToContainTextAsync("key 127");
        await Expect(page.GetByRole(AriaRole.Complementary)).Not.ToContainTextAsync("key 128");
        await page.GotoAsync($"{_dashboard.Url}traces?search=beginning");
        await page.GetByRole(AriaRole.Link, new() { Name = "producers: from the beginning" }).ClickAsync();
        await Expect(page.Locator(".waterfall-row")).ToHaveCountAsync(2);
    }

    private void Log(params string[] messages) =>
        _dashboard.Services.GetRequiredService<LogIngest>().Add(OtlpData.Logs("producers", [.. messages.Select(message => OtlpData.Log(message))]).ResourceLogs);

    private async Task<IPage> OpenAsync(string path)
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync($"{_dashboard.LoginLink}&returnUrl={Uri.EscapeDataString(path)}");
        await page.Locator("[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
