using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Streaming.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Streaming.EndToEnd.Tests.Dashboard;

/// <summary>What the dashboard of the running platform shows of its streams, without having been told anything but by the host.</summary>
[Collection(PlatformCollection.Name)]
public sealed class StreamsTests(PlatformFixture running, ChromiumFixture chromium)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [BrowserFact]
    public async Task Orders_are_browsed_decoded()
    {
        await running.PostOrderAsync("900030");
        var page = await chromium.OpenAsync(running.Platform, "/messages?topic=orders");
        await page.GetByLabel("Search key, value or name=value").FillAsync("invoiceNo=900030 country=Iceland");
        await Expect(page.Locator(".messages tbody tr")).ToHaveCountAsync(1);
        // The choice of topics grows after the page is there, and the chosen one stays.
        await Expect(page.GetByLabel("Topic")).ToHaveValueAsync("orders");
        await page.Locator(".messages tbody tr button").First.ClickAsync();

        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "Details of the message" });
        await Expect(panel.Locator("pre").First).ToContainTextAsync("\"unitPrice\": 1.250");
        await Expect(panel).ToContainTextAsync(new Regex("OrderLine \\(id \\d+\\)"));
        await Screenshots.TakeAsync(page, "running-message");
        await panel.GetByRole(AriaRole.Link, new() { Name = "Trace" }).ClickAsync();
        await Expect(page.Locator(".waterfall-row").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_lag_of_the_ledger_is_seen()
    {
        var page = await chromium.OpenAsync(running.Platform, "/groups");
        await page.GetByRole(AriaRole.Link, new() { Name = "ledger", Exact = true }).ClickAsync();

        await Expect(page.Locator(".legend")).ToContainTextAsync("orders-5");
        await Expect(page.Locator("#lag + .table-scroll tbody tr")).ToHaveCountAsync(6);
        await Expect(page.Locator("#members + .table-scroll")).ToContainTextAsync("orders: 0, 1, 2, 3, 4, 5");
        await Screenshots.TakeAsync(page, "running-group");
    }

    [BrowserFact]
    public async Task Two_versions_of_a_schema_are_compared()
    {
        using var http = new HttpClient { BaseAddress = running.Platform.SchemaRegistry };
        foreach (var fields in new[] { """{"name":"a","type":"int"}""", """{"name":"a","type":"int"},{"name":"b","type":"string","default":""}""" })
        {
            var schema = $$"""{"type":"record","name":"Compared","fields":[{{fields}}]}""";
            using var answer = await http.PostAsJsonAsync("/subjects/compared-value/versions", new { schema }, Cancelled);
            answer.EnsureSuccessStatusCode();
        }

        var page = await chromium.OpenAsync(running.Platform, "/schemas");
        await page.GetByRole(AriaRole.Link, new() { Name = "compared-value" }).ClickAsync();

        await Expect(page.Locator(".diff-line.added").Filter(new() { HasText = "\"b\"" })).ToBeVisibleAsync();
        await Expect(page.Locator(".diff-head")).ToContainTextAsync("Compatible with version 1");
        await Screenshots.TakeAsync(page, "running-schemas");
    }

    [BrowserFact]
    public async Task The_rejected_row_is_read_among_the_dead_letters()
    {
        var page = await chromium.OpenAsync(running.Platform, "/dead-letters");
        await page.GetByLabel("Search cause or content").FillAsync("MUG,six");
        await page.Locator(".dead-letters tbody tr button").First.ClickAsync();

        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "Details of the message" });
        await Expect(panel.Locator(".cause")).ToContainTextAsync("Quantity 'six' is not a whole number");
        await Expect(panel).ToContainTextAsync("0-rejected.csv, line 3");
        await Expect(panel.Locator("pre").First).ToContainTextAsync("900011,10002,RED MUG,six");
        await Screenshots.TakeAsync(page, "running-dead-letter");
    }

    [BrowserFact]
    public async Task The_watermark_of_the_job_passes_its_windows()
    {
        // One order of each partition moves all of its watermarks; which invoice goes where is the partitioner's affair.
        for (var i = 0; i < 40; i++)
        {
            await running.PostOrderAsync($"9004{i:D2}");
        }

        var page = await chromium.OpenAsync(running.Platform, "/jobs");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "revenue-windows" })).ToContainTextAsync("Running");
        await page.GetByRole(AriaRole.Link, new() { Name = "revenue-windows" }).ClickAsync();

        await Expect(page.Locator(".watermark")).ToHaveTextAsync(new Regex("^2010-12-01 \\d\\d:\\d\\d:\\d\\d UTC$"));
        await Expect(page.Locator(".checkpoint")).Not.ToContainTextAsync("none yet");
        await Screenshots.TakeAsync(page, "running-job");
    }

    [BrowserFact]
    public async Task A_topic_is_created_and_deleted()
    {
        var page = await chromium.OpenAsync(running.Platform, "/topics");
        await Expect(Row(page, "orders")).ToContainTextAsync("In sync");
        await Screenshots.TakeAsync(page, "running-topics");
        await page.GetByRole(AriaRole.Button, new() { Name = "New topic" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("made-in-the-browser");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "made-in-the-browser", Exact = true }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete topic" }).ClickAsync();

        await Expect(Row(page, "orders")).ToBeVisibleAsync();
        await Expect(Row(page, "made-in-the-browser")).ToHaveCountAsync(0);
    }

    private static ILocator Row(IPage page, string topic) => page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = topic, Exact = true }) });
}
