using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Streaming.Dashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class StreamsPagesTests(ChromiumFixture chromium) : IAsyncLifetime
{
    private StreamsCluster _cluster = null!;
    private FakeFlink _jobs = null!;
    private DashboardServer _dashboard = null!;

    public async ValueTask InitializeAsync()
    {
        _cluster = await StreamsCluster.StartAsync(withRegistry: true);
        await SampleStreams.FillAsync(_cluster);
        _jobs = await FakeFlink.StartAsync();
        _jobs.FillWithWindowedJob();
        _dashboard = await DashboardServer.StartAsync(null, [.. _cluster.Settings, ("Streams:Jobs:Windowed:0", _jobs.Url)]);
    }

    public async ValueTask DisposeAsync()
    {
        await _dashboard.DisposeAsync();
        await _jobs.DisposeAsync();
        await _cluster.DisposeAsync();
    }

    [BrowserFact]
    public async Task A_topic_is_created_and_deleted_after_a_question()
    {
        var page = await OpenAsync("/topics");
        await Expect(Row(page, "orders")).ToContainTextAsync("60");
        await page.GetByRole(AriaRole.Button, new() { Name = "New topic" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("no spaces");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
        await Expect(page.Locator(".field-error")).ToHaveTextAsync("A name has up to 249 letters, digits, dots, underscores and hyphens.");

        await page.GetByLabel("Name").FillAsync("readings");
        await page.GetByLabel("Partitions").FillAsync("4");
        await page.GetByLabel("Clean-up").SelectOptionAsync("compact");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToHaveTextAsync("Topic readings was created.");
        await page.GetByRole(AriaRole.Link, new() { Name = "readings", Exact = true }).ClickAsync();
        await Expect(page.Locator("#partitions + .table-scroll tbody tr")).ToHaveCountAsync(4);
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "cleanup.policy" })).ToContainTextAsync("compact");

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("Delete readings with 0 records in 4 partitions? They cannot be brought back.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete topic" }).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{_dashboard.Url}topics");
        await Expect(Row(page, "orders")).ToBeVisibleAsync();
        await Expect(Row(page, "readings")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Of_very_many_topics_and_groups_the_first_are_listed_and_all_are_found()
    {
        await _cluster.FillWithTopicsAsync(2_000, partitions: 6);
        await _cluster.FillWithGroupsAsync(500, "orders");
        var page = await OpenAsync("/topics");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(200);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Show more of 20\\d\\d$") }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(400);
        await page.GetByLabel("Search topics").FillAsync("topic-1999");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "topic-1999", Exact = true }).ClickAsync();
        await Expect(page.Locator("#partitions + .table-scroll tbody tr")).ToHaveCountAsync(6);

        await page.GotoAsync($"{_dashboard.Url}groups");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(200);
        await page.GetByLabel("Search groups and topics").FillAsync("group-499");
        await page.GetByRole(AriaRole.Link, new() { Name = "group-499", Exact = true }).ClickAsync();
        await Expect(page.Locator("#lag + .table-scroll tbody tr")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Messages_of_a_megabyte_and_of_no_meaning_are_listed_and_opened()
    {
        var random = new byte[999_000];
        new Random(4711).NextBytes(random);
        await _cluster.CreateAsync("odd");
        await _cluster.SendAsync("odd", "text", new string('x', 999_000));
        await _cluster.SendAsync("odd", "bytes", random);
        await _cluster.SendAsync("odd", "avro", [0, 0, 0, 0, 99, 1, 2, 3]);
        await _cluster.SendAsync("odd", "deep", string.Concat(Enumerable.Repeat("[", 100_000)));
        await _cluster.SendAsync("odd", "none", (byte[]?)null);
        var page = await OpenAsync("/messages?topic=odd");
        await Expect(page.Locator(".messages tbody tr")).ToHaveCountAsync(5);
        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "Details of the message" });

        foreach (var (key, said) in new[] { ("text", "The rest is cut off."), ("bytes", "The first 4096 of"), ("avro", "Not decoded with schema 99"), ("deep", "The rest is cut off."), ("none", "null") })
        {
            await page.Locator(".messages tbody tr").Filter(new() { Has = page.Locator(".key", new() { HasTextRegex = new($"^\\s*{key}\\s*$") }) }).ClickAsync();
            await Expect(panel).ToContainTextAsync(said);
        }

        var length = await page.EvaluateAsync<int>("document.documentElement.outerHTML.length");
        Assert.InRange(length, 1, 400_000);
    }

    [BrowserFact]
    public async Task A_broker_that_is_away_is_said_and_the_page_comes_back_by_itself()
    {
        var page = await OpenAsync("/topics");
        await Expect(Row(page, "orders")).ToBeVisibleAsync();

        await _cluster.LeaveAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync($"Kafka at {_cluster.Servers} does not answer: ");
        await Expect(Row(page, "orders")).ToBeVisibleAsync();

        await _cluster.ReturnAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(Row(page, "orders")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Messages_are_decoded_come_live_and_are_searched()
    {
        var page = await OpenAsync("/messages?topic=orders");
        var rows = page.Locator(".messages tbody tr");
        await Expect(rows).ToHaveCountAsync(60);
        await _cluster.SendAsync("orders", "987654", "plain text", 2);
        await Expect(rows.Filter(new() { HasText = "plain text" })).ToHaveCountAsync(1);

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("country=eire quantity=2");
        await Expect(rows).ToHaveCountAsync(2);
        await Expect(page.GetByText("2 shown of 61 searched; there are 61.")).ToBeVisibleAsync();
        await rows.First.GetByRole(AriaRole.Button).ClickAsync();
        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "Details of the message" });
        await Expect(panel.Locator("pre").First).ToContainTextAsync("\"country\": \"EIRE\"");
        await Expect(panel).ToContainTextAsync("OrderLine (id ");
        await Expect(panel.GetByRole(AriaRole.Link, new() { Name = "Trace" })).ToHaveAttributeAsync("href", new Regex("^traces/[0-9a-f]{32}$"));
    }

    [BrowserFact]
    public async Task Reading_begins_at_an_offset_or_time()
    {
        var page = await OpenAsync("/messages?topic=orders&partition=1");
        var rows = page.Locator(".messages tbody tr");
        await Expect(rows).ToHaveCountAsync(10);

        await page.GetByLabel("Start", new() { Exact = true }).SelectOptionAsync("From offset");
        await page.GetByLabel("Offset", new() { Exact = true }).FillAsync("7");
        await page.Keyboard.PressAsync("Tab");
        await Expect(rows).ToHaveCountAsync(3);

        await page.GetByLabel("Start", new() { Exact = true }).SelectOptionAsync("From time");
        await Expect(rows).ToHaveCountAsync(10);
        await page.GetByLabel(new Regex("^Time ")).FillAsync("2100-01-01T00:00:01");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("There are no messages from here on.")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_lag_of_a_group_is_drawn()
    {
        using var member = await _cluster.JoinAsync("ledger", "orders", messages: 60);
        var page = await OpenAsync("/groups");
        await Expect(Row(page, "ledger")).ToContainTextAsync("Stable");
        await page.GetByRole(AriaRole.Link, new() { Name = "ledger" }).ClickAsync();
        await Expect(page.Locator(".legend")).ToContainTextAsync("orders-5 0");

        for (var i = 0; i < 5; i++)
            await _cluster.SendAsync("orders", "k", "v", 5);

        await Expect(page.Locator(".legend")).ToContainTextAsync("orders-5 5");
        await Expect(page.Locator("#members + .table-scroll")).ToContainTextAsync("orders: 0, 1, 2, 3, 4, 5");
    }

    [BrowserFact]
    public async Task Versions_of_a_schema_are_compared_and_others_judged()
    {
        var page = await OpenAsync("/schemas");
        await page.GetByRole(AriaRole.Link, new() { Name = "orders-value" }).ClickAsync();
        await Expect(page.Locator(".diff-line.added").Filter(new() { HasText = "\"note\"" })).ToBeVisibleAsync();
        await Expect(page.Locator(".diff-head")).ToContainTextAsync("Compatible with version 1");

        await page.GetByText("Check a schema").ClickAsync();
        await page.GetByLabel(new Regex("Could it follow version 2 by BACKWARD")).FillAsync(StreamsCluster.OrderSchema.Replace("\"int\"", "\"string\"", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await Expect(page.Locator(".candidate")).ToContainTextAsync("Not compatible with version 2");
        await Expect(page.Locator(".candidate .reasons li").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_job_tells_its_watermark_as_it_moves()
    {
        var page = await OpenAsync("/jobs");
        await Expect(Row(page, "revenue-windows")).ToContainTextAsync("2010-12-01 09:59:00 UTC");
        await page.GetByRole(AriaRole.Link, new() { Name = "revenue-windows" }).ClickAsync();
        await Expect(page.Locator(".facts").First).ToContainTextAsync("Late4");

        _jobs.FillWithWindowedJob("2010-12-01T10:59:00+00:00");
        await Expect(page.Locator(".watermark")).ToHaveTextAsync("2010-12-01 10:59:00 UTC");

        _jobs.Answers.Clear();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync($"{_jobs.Url}/stats answers 404 Not Found.");
        await Expect(page.Locator(".watermark")).ToHaveTextAsync("2010-12-01 10:59:00 UTC");
    }

    [BrowserFact]
    public async Task A_dead_letter_tells_its_cause_and_leads_to_its_record()
    {
        var page = await OpenAsync("/dead-letters");
        await Expect(page.Locator(".dead-letters tbody tr")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Quantity 'six'" }).ClickAsync();
        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "Details of the message" });
        await Expect(panel.Locator(".cause")).ToHaveTextAsync("Quantity 'six' is not a whole number");
        await Expect(panel).ToContainTextAsync("2010-12-01.csv, line 3");
        await Expect(panel.Locator("pre").First).ToContainTextAsync("MUG,six");

        await page.GetByLabel("Search cause or content").FillAsync("0xff");
        await Expect(page.Locator(".dead-letters tbody tr")).ToHaveCountAsync(1);
        await page.Locator(".dead-letters tbody tr button").ClickAsync();
        await Expect(panel.Locator("pre").First).ToHaveTextAsync("fffe0001 02");
        await panel.GetByRole(AriaRole.Link, new() { Name = "Record it comes from" }).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{_dashboard.Url}messages?topic=orders&partition=4&start=Offset&offset=7");
        await Expect(page.Locator(".messages tbody tr")).ToHaveCountAsync(3);
    }

    private static ILocator Row(IPage page, string name) => page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });

    private async Task<IPage> OpenAsync(string path)
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync($"{_dashboard.LoginLink}&returnUrl={Uri.EscapeDataString(path)}");
        await page.Locator("[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
