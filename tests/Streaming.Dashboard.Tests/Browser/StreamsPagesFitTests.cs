using Microsoft.Playwright;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Streaming.Dashboard.Tests.Browser;

/// <summary>The pages of the streams as <see cref="PagesFitTests"/> looks at the others, and what they say where nothing is configured.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StreamsPagesFitTests(ChromiumFixture chromium)
{
    private static readonly (string Name, string Path, string Wait, string? Click)[] Pages =
    [
        ("topics", "topics", "tbody tr", null),
        ("topic-new", "topics", "tbody tr", ".page-head .button"),
        ("topic", "topics/details?name=orders", "#configuration + .table-scroll tbody tr", null),
        ("messages", "messages?topic=orders", ".messages tbody tr", null),
        ("message", "messages?topic=orders&start=Oldest", ".messages tbody tr", ".messages tbody tr button"),
        ("groups", "groups", "tbody tr", null),
        ("group", "groups/details?name=ledger", ".legend strong", null),
        ("schemas", "schemas?subject=orders-value", ".compatibility .health", null),
        ("jobs", "jobs", "tbody tr", null),
        ("job-flink", "jobs", "tbody tr", "tbody tr a"),
        ("dead-letters", "dead-letters", ".dead-letters tbody tr", null),
        ("dead-letter", "dead-letters", ".dead-letters tbody tr", ".dead-letters tbody tr button"),
    ];

    [BrowserTheory]
    [InlineData("light", ColorScheme.Light, 1440)]
    [InlineData("dark", ColorScheme.Dark, 1440)]
    [InlineData("narrow", ColorScheme.Light, 420)]
    public async Task Pages_fit(string name, ColorScheme scheme, int width)
    {
        await using var cluster = await StreamsCluster.StartAsync(withRegistry: true);
        await SampleStreams.FillAsync(cluster);
        using var member = await cluster.JoinAsync("ledger", "orders", messages: 40);
        await using var flink = await FakeFlink.StartAsync();
        flink.FillWithJobs();
        await using var windowed = await FakeFlink.StartAsync();
        windowed.FillWithWindowedJob();
        await using var dashboard = await DashboardServer.StartAsync(null, [.. cluster.Settings, ("Streams:Jobs:Flink:0", flink.Url), ("Streams:Jobs:Windowed:0", windowed.Url)]);

        await LookAsync(dashboard, name, scheme, width, Pages);
    }

    [BrowserFact]
    public async Task What_is_not_configured_is_said_with_its_settings()
    {
        await using var dashboard = await DashboardServer.StartAsync();

        await LookAsync(dashboard, "light", ColorScheme.Light, 1440,
        [
            .. new[] { "topics", "messages", "groups", "dead-letters" }.Select(path => ($"none-{path}", path, "code >> text=STREAMS__KAFKA__BOOTSTRAPSERVERS=localhost:9092", (string?)null)),
            ("none-schemas", "schemas", "code >> text=STREAMS__SCHEMAREGISTRY__URL=http://localhost:8081", null),
            ("none-jobs", "jobs", "code >> text=STREAMS__JOBS__FLINK__0=http://localhost:8082", null),
        ]);
    }

    private async Task LookAsync(DashboardServer dashboard, string name, ColorScheme scheme, int width, IEnumerable<(string Name, string Path, string Wait, string? Click)> pages)
    {
        var page = await chromium.OpenAsync(scheme, width);
        List<string> troubles = [];
        page.Console += (_, message) => { if (message.Type == "error") troubles.Add(message.Text); };
        page.PageError += (_, error) => troubles.Add(error);
        var own = dashboard.Url.Authority;
        page.Request += (_, request) => { if (new Uri(request.Url).Authority != own) troubles.Add(request.Url); };
        await page.GotoAsync(dashboard.LoginLink);
        foreach (var (pageName, path, wait, click) in pages)
        {
            await page.GotoAsync($"{dashboard.Url}{path}");
            await page.Locator("[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await Expect(page.Locator(wait).First).ToBeVisibleAsync();
            if (click is not null)
            {
                await page.Locator(click).First.ClickAsync();
                await Expect(page.Locator(".panel, .dialog, .facts").First).ToBeVisibleAsync();
            }
            await Screenshots.TakeAsync(page, $"{pageName}-{name}");
            if (width > 1000)
                troubles.AddRange(await Accessibility.FindingsAsync(page, colorsOnly: scheme == ColorScheme.Dark));
            var fits = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth").WithinLimitAsync($"measure {pageName}");
            Assert.True(fits, $"{pageName} is wider than its window.");
            await Expect(page.Locator("h1")).ToHaveCountAsync(1);
        }
        Assert.True(troubles.Count == 0, string.Join("\n", troubles.Distinct()));
    }
}
