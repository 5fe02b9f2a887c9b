using Microsoft.Playwright;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Streaming.Dashboard.Tests.Browser;

/// <summary>Each page, in light and dark, wide and narrow: it fits its window, loads nothing from elsewhere, reports no error
/// and can be used by everybody.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PagesFitTests(ChromiumFixture chromium)
{
    [BrowserTheory]
    [InlineData("light", ColorScheme.Light, 1440)]
    [InlineData("dark", ColorScheme.Dark, 1440)]
    [InlineData("narrow", ColorScheme.Light, 420)]
    public async Task Pages_fit(string name, ColorScheme scheme, int width)
    {
        var page = await chromium.OpenAsync(scheme, width);
        List<string> troubles = [];
        page.Console += (_, message) => { if (message.Type == "error") troubles.Add(message.Text); };
        page.PageError += (_, error) => troubles.Add(error);
        await using var host = await FakeHost.StartAsync();
        SampleApplication.Fill(host.Application);
        await using var dashboard = await DashboardServer.StartAsync(host.Url);
        SampleTelemetry.Fill(dashboard.Services);
        var own = dashboard.Url.Authority;
        page.Request += (_, request) => { if (new Uri(request.Url).Authority != own) troubles.Add(request.Url); };

        await page.GotoAsync($"{dashboard.Url}login");
        await Screenshots.TakeAsync(page, $"login-{name}");
        await page.GotoAsync(dashboard.LoginLink);
        foreach (var (pageName, path, wait) in BrowserPages.All)
        {
            await page.GotoAsync($"{dashboard.Url}{path}");
            await Expect(page.Locator(wait).First).ToBeVisibleAsync();
            await page.Locator("[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await Screenshots.TakeAsync(page, $"{pageName}-{name}");
            if (width > 1000)
                troubles.AddRange(await Accessibility.FindingsAsync(page, colorsOnly: scheme == ColorScheme.Dark));
            var fits = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth").WithinLimitAsync($"measure {pageName}");
            Assert.True(fits, $"{pageName} is wider than its window.");
            await Expect(page.Locator("h1")).ToHaveCountAsync(1);
        }
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Screenshots.TakeAsync(page, $"shortcuts-{name}");
        if (width > 1000)
            troubles.AddRange(await Accessibility.FindingsAsync(page, colorsOnly: scheme == ColorScheme.Dark));
        Assert.True(troubles.Count == 0, string.Join("\n", troubles.Distinct()));
    }
}
