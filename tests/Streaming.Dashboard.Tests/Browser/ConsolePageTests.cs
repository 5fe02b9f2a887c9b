using Microsoft.Playwright;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Streaming.Dashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ConsolePageTests(ChromiumFixture chromium) : IAsyncLifetime
{
    private const string AtEnd = "element => element.scrollHeight - element.scrollTop - element.clientHeight < 24";
    private FakeHost _host = null!;
    private DashboardServer _dashboard = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await FakeHost.StartAsync();
        _host.Application.Put(SampleResources.Orders(), SampleResources.Broken());
        _dashboard = await DashboardServer.StartAsync(_host.Url, ("Dashboard:Console:MaxLines", "2000"));
    }

    public async ValueTask DisposeAsync()
    {
        await _dashboard.DisposeAsync();
        await _host.DisposeAsync();
    }

    [BrowserFact]
    public async Task Lines_come_in_colour_and_errors_are_marked()
    {
        _host.Application.Write("producers-x1", "2026-03-01T09:30:00.250Z \e[32minfo\e[0m: kept");
        var page = await OpenAsync("producers-x1");
        var lines = page.Locator(".line");
        await Expect(lines).ToHaveCountAsync(1);
        await Expect(lines.Locator("time")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^\\d\\d:\\d\\d:00\\.250$"));
        await Expect(lines.GetByText("info", new() { Exact = true })).ToHaveAttributeAsync("style", "color:var(--ansi-2)");

        _host.Application.Write("producers-x1", isError: true, "<b>boom</b> & co");

        await Expect(page.Locator(".line.stderr .text")).ToHaveTextAsync("<b>boom</b> & co");
    }

    [BrowserFact]
    public async Task What_an_exited_resource_wrote_last_and_its_exit_code_are_there()
    {
        _host.Application.Write("consumers-y2", isError: true, "out of memory");
        var page = await OpenAsync("consumers-y2");

        await Expect(page.Locator(".line")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("out of memory"));
        await Expect(page.Locator(".console-note")).ToContainTextAsync("Ended with exit code 137 at ");
    }

    [BrowserFact]
    public async Task A_pause_holds_the_page_still_and_loses_nothing()
    {
        _host.Application.Write("producers-x1", "one");
        var page = await OpenAsync("producers-x1");
        await Expect(page.Locator(".line")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();

        _host.Application.Write("producers-x1", "two", "three");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Resume (2 new)" })).ToBeVisibleAsync();
        await Expect(page.Locator(".line")).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();
        await Expect(page.Locator(".line .text")).ToHaveTextAsync(["one", "two", "three"]);
    }

    [BrowserFact]
    public async Task Clearing_empties_the_page_for_what_comes()
    {
        _host.Application.Write("producers-x1", "one");
        var page = await OpenAsync("producers-x1");
        await Expect(page.Locator(".line")).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Expect(page.Locator(".line")).ToHaveCountAsync(0);
        _host.Application.Write("producers-x1", "two");

        await Expect(page.Locator(".line .text")).ToHaveTextAsync(["two"]);
    }

    [BrowserFact]
    public async Task The_page_stays_at_its_end_unless_somebody_reads_further_up()
    {
        _host.Application.Write("producers-x1", [.. Enumerable.Range(1, 500).Select(i => $"line {i}")]);
        var page = await OpenAsync("producers-x1");
        await Expect(page.GetByText("line 500", new() { Exact = true })).ToBeInViewportAsync();

        await page.Locator("log-view").HoverAsync();
        await page.Mouse.WheelAsync(0, -4000);
        var jump = page.GetByRole(AriaRole.Button, new() { Name = "Latest" });
        await Expect(jump).ToBeVisibleAsync();
        _host.Application.Write("producers-x1", "line 501");
        await Expect(page.GetByText("line 501", new() { Exact = true })).Not.ToBeInViewportAsync();

        await jump.ClickAsync();
        await Expect(page.GetByText("line 501", new() { Exact = true })).ToBeInViewportAsync();
        await Expect(jump).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Ten_thousand_lines_leave_a_bounded_page_at_its_end()
    {
        var page = await OpenAsync("producers-x1");
        for (var batch = 0; batch < 100; batch++)
            _host.Application.Write("producers-x1", [.. Enumerable.Range(batch * 100 + 1, 100).Select(i => $"line {i}")]);

        await Expect(page.GetByText("line 10000", new() { Exact = true })).ToBeInViewportAsync();
        await Expect(page.Locator(".line")).ToHaveCountAsync(2000);
        await Expect(page.GetByText("8000 older lines are no longer shown.")).ToHaveCountAsync(1);
        Assert.True(await page.Locator("log-view").EvaluateAsync<bool>(AtEnd).WithinLimitAsync("say how far the log is scrolled"));
    }

    [BrowserFact]
    public async Task The_console_of_another_resource_is_a_choice_away()
    {
        _host.Application.Write("producers-x1", "from producers");
        _host.Application.Write("consumers-y2", "from consumers");
        var page = await OpenAsync("producers-x1");
        await Expect(page.Locator(".line .text")).ToHaveTextAsync(["from producers"]);

        await page.GetByLabel("Resource", new() { Exact = true }).SelectOptionAsync("consumers");

        await Expect(page.Locator(".line .text")).ToHaveTextAsync(["from consumers"]);
        await Expect(page).ToHaveURLAsync($"{_dashboard.Url}console/consumers-y2");
    }

    [BrowserFact]
    public async Task The_console_goes_on_after_the_host_was_away()
    {
        _host.Application.Write("producers-x1", "before");
        var page = await OpenAsync("producers-x1");
        await Expect(page.Locator(".line")).ToHaveCountAsync(1);

        await _host.LeaveAsync();
        await Expect(page.Locator(".console-note")).ToContainTextAsync("Host unreachable, reconnecting…");
        _host.Application.Write("producers-x1", "meanwhile");
        await _host.ReturnAsync();

        await Expect(page.Locator(".line .text")).ToHaveTextAsync(["before", "meanwhile"]);
    }

    private async Task<IPage> OpenAsync(string resource)
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync($"{_dashboard.LoginLink}&returnUrl=/console/{resource}");
        await Expect(page.Locator("log-view")).ToHaveCountAsync(1);
        return page;
    }
}
