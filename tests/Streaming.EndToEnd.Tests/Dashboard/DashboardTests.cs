using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Streaming.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Streaming.EndToEnd.Tests.Dashboard;

/// <summary>What somebody sees who opens the dashboard of the running platform.</summary>
[Collection(PlatformCollection.Name)]
public sealed class DashboardTests(PlatformFixture running, ChromiumFixture chromium)
{
    private static readonly string[] Services = ["kafka-embedded", "schema-registry", "producers", "consumers", "revenue-windows"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [BrowserFact]
    public async Task The_printed_link_logs_in_and_all_resources_are_healthy()
    {
        var page = await OpenAsync("/");
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
    }

    [BrowserFact]
    public async Task A_log_line_is_found_by_search()
    {
        var page = await OpenAsync("/logs");
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
        var page = await OpenAsync("/traces");
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
        var page = await OpenAsync("/metrics?meter=Streaming.Messaging&instrument=messaging.client.sent.messages");
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
        var page = await OpenAsync("/");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Console of consumers") }).ClickAsync();

        var lines = page.Locator(".line");
        await Expect(lines.Filter(new() { HasTextRegex = new Regex("consumers\\S* ended with exit code 137\\.") })).ToBeVisibleAsync();
        await Expect(lines.Filter(new() { HasText = "Now listening on" })).ToHaveCountAsync(2);
        await Screenshots.TakeAsync(page, "running-console-killed");
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var page = await chromium.OpenAsync();
        var link = await running.Platform.LoginLinkAsync(Cancelled);
        await page.GotoAsync($"{link}&returnUrl={Uri.EscapeDataString(path)}");
        await page.Locator("[data-live]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
