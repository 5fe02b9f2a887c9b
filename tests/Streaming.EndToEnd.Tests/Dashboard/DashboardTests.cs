using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Streaming.Testing;
using Streaming.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Streaming.EndToEnd.Tests.Dashboard;

/// <summary>What somebody sees who opens the dashboard of the running platform.</summary>
[Collection(PlatformCollection.Name)]
public sealed class DashboardTests(PlatformFixture running, ChromiumFixture chromium)
{
    private static readonly string[] Services = ["kafka-embedded", "schema-registry", "producers", "consumers", "revenue-windows"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [BrowserFact]
    public async Task The_printed_link_logs_in_and_all_resources_are_healthy()
    {
        var page = await chromium.OpenAsync();
        var link = await running.Platform.LoginLinkAsync(Cancelled);
        await page.GotoAsync(link.ToString());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Resources");
        foreach (var service in Services)
        {
            var row = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Button, new() { Name = service, Exact = true }) });
            await Expect(row.Locator(".state")).ToContainTextAsync("Running");
            await Expect(row.Locator(".health")).ToContainTextAsync("Healthy");
            await Expect(row.Locator(".actions :last-child").Last).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        await Expect(page.Locator(".health.tone-error, .health.tone-warning, .state.tone-error, .state.tone-warning")).ToHaveCountAsync(0);
        await Screenshots.TakeAsync(page, "running-resources");

        // It worked once, and the next one who finds it in a history is asked for the token.
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(link.ToString());
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This link has been used. Enter the token in it to log in once more.");
    }

    [BrowserFact]
    public async Task A_resource_is_restarted_while_its_console_is_followed()
    {
        var before = Assert.Single(Processes.Of(running.Platform.DataDirectory, "Streaming.Windows.dll"));
        var page = await chromium.OpenAsync(running.Platform, "/");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Console of revenue-windows") }).ClickAsync();
        var started = page.Locator(".line").Filter(new() { HasText = "Listening on" });
        await Expect(started.First).ToBeAttachedAsync();
        var starts = await started.CountAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Restart revenue-windows" }).ClickAsync();

        await Expect(page.Locator(".notice")).ToHaveTextAsync("Restart revenue-windows: done");
        await Expect(started).ToHaveCountAsync(starts + 1);
        await Expect(started.Last).ToBeInViewportAsync();
        await running.Platform.ProcessesAsync("Streaming.Windows.dll", now => now.Count == 1 && !now.Contains(before), Cancelled);
        await Screenshots.TakeAsync(page, "running-console");
    }

    [BrowserFact]
    public async Task The_graph_shows_what_the_services_need()
    {
        var page = await chromium.OpenAsync(running.Platform, "/?view=Graph");
        await Expect(page.Locator(".node").Filter(new() { HasText = "producers" })).ToHaveCountAsync(1);
        await Screenshots.TakeAsync(page, "running-graph");
    }

    [Fact]
    public async Task The_api_tells_resources_and_spans_to_who_has_the_token()
    {
        using var http = await DashboardLogin.ClientAsync(running.Platform);
        await running.PostOrderAsync("900040");

        var resources = await http.GetFromJsonAsync<JsonElement>("/api/resources", Cancelled);
        var producers = resources.EnumerateArray().Single(resource => resource.GetProperty("displayName").GetString() == "producers");
        Assert.Equal("Running", producers.GetProperty("state").GetString());
        Assert.Contains(producers.GetProperty("urls").EnumerateArray(), url => new Uri(url.GetProperty("url").GetString()!).Port == running.Platform.Producers.Port);
        await UntilAsync(async () => (await http.GetFromJsonAsync<JsonElement>("/api/spans?search=messaging.kafka.message.key=900040", Cancelled)).GetArrayLength() > 1);
    }

    [BrowserFact]
    public async Task A_log_line_is_found_by_search()
    {
        var page = await chromium.OpenAsync(running.Platform, "/logs");
        await page.GetByLabel("Search text or key=value").FillAsync("rejected Quantity");
        var row = page.Locator(".logs tbody tr");
        await Expect(row).ToHaveCountAsync(1);
        await Expect(row).ToContainTextAsync("0-rejected.csv, line 3 is rejected: Quantity 'six' is not a whole number");
        await Expect(row).ToContainTextAsync("producers");
        await Screenshots.TakeAsync(page, "running-logs-found");

        await page.GetByLabel("Search text or key=value").FillAsync("");
        await Expect(row.Nth(3)).ToBeVisibleAsync();
        await Screenshots.TakeAsync(page, "running-logs");
    }

    [BrowserFact]
    public async Task A_trace_crosses_producers_kafka_and_consumers()
    {
        await running.PostOrderAsync("900020");
        var page = await chromium.OpenAsync(running.Platform, "/traces");
        await Expect(page.Locator(".traces tbody tr").First).ToBeVisibleAsync();
        await Screenshots.TakeAsync(page, "running-traces");
        await page.GetByLabel("Search name, id or key=value").FillAsync("messaging.kafka.message.key=900020");
        await Expect(page.Locator(".traces tbody tr")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "producers: POST /orders" }).ClickAsync();

        var spans = page.Locator(".waterfall-row .span-name");
        await Expect(spans.Filter(new() { HasTextRegex = new Regex("producers\\s+POST /orders") })).ToHaveCountAsync(1);
        await Expect(spans.Filter(new() { HasTextRegex = new Regex("producers\\s+send orders") })).ToHaveCountAsync(1);
        await Expect(spans.Filter(new() { HasTextRegex = new Regex("consumers\\s+process orders") })).ToHaveCountAsync(1);
        await spans.Filter(new() { HasTextRegex = new Regex("consumers\\s+process orders") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Details of span process orders" })).ToContainTextAsync("900020");
        await Screenshots.TakeAsync(page, "running-trace");
    }

    [BrowserFact]
    public async Task A_chart_moves_with_what_happens()
    {
        var page = await chromium.OpenAsync(running.Platform, "/metrics?meter=Streaming.Messaging&instrument=messaging.client.sent.messages");
        var (plot, legend) = (page.Locator(".chart svg"), page.Locator(".legend"));
        await Expect(legend).ToContainTextAsync("orders");
        var (drawn, said) = (await plot.InnerHTMLAsync(), await legend.InnerTextAsync());
        for (var i = 0; i < 20; i++)
        {
            await running.PostOrderAsync($"9001{i:D2}");
        }

        await Expect(plot).Not.ToHaveJSPropertyAsync("innerHTML", drawn);
        await Expect(legend).Not.ToHaveTextAsync(said, new() { UseInnerText = true });
        await Screenshots.TakeAsync(page, "running-metrics");
    }

    [BrowserFact]
    public async Task A_killed_service_leaves_its_last_lines_and_its_exit_code()
    {
        // Not Producers: a replay that begins anew rejects its row again, and another test counts that.
        var killed = running.Platform.Kill("Consumers.dll");
        Assert.Single(killed);
        await running.Platform.ProcessesAsync("Consumers.dll", now => now.Count > 0 && !now.Intersect(killed).Any(), Cancelled);
        var page = await chromium.OpenAsync(running.Platform, "/");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Console of consumers") }).ClickAsync();

        var lines = page.Locator(".line");
        await Expect(lines.Filter(new() { HasTextRegex = new Regex("consumers\\S* ended with exit code 137\\.") })).ToBeVisibleAsync();
        await Expect(lines.Filter(new() { HasText = "Now listening on" })).ToHaveCountAsync(2);
        await Screenshots.TakeAsync(page, "running-console-killed");
    }

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        for (var watch = Stopwatch.StartNew(); !await reached(); await Task.Delay(100, Cancelled))
        {
            Assert.True(watch.Elapsed < Patience, "The spans have not arrived.");
        }
    }
}
