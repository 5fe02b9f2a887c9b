using Microsoft.Playwright;
using Streaming.Testing.Browser;
using Streaming.Testing.Platform;

namespace Streaming.EndToEnd.Tests.Dashboard;

/// <summary>Ways into the dashboard besides the printed link, which works once and is followed by a test of its own.</summary>
internal static class DashboardLogin
{
    /// <summary>Opens a page in a browser that logs in with the token.</summary>
    public static async Task<IPage> OpenAsync(this ChromiumFixture chromium, RunningPlatform platform, string path)
    {
        var page = await chromium.OpenAsync();
        var link = await platform.LoginLinkAsync(TestContext.Current.CancellationToken);
        await page.GotoAsync($"{link.GetLeftPart(UriPartial.Path)}?returnUrl={Uri.EscapeDataString(path)}");
        await page.GetByLabel("Token").FillAsync(TokenOf(link));
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await page.Locator("[data-live]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    /// <summary>A client of the API with the token.</summary>
    public static async Task<HttpClient> ClientAsync(RunningPlatform platform)
    {
        var link = await platform.LoginLinkAsync(TestContext.Current.CancellationToken);
        return new() { BaseAddress = new(link.GetLeftPart(UriPartial.Authority)), DefaultRequestHeaders = { Authorization = new("Bearer", TokenOf(link)) } };
    }

    private static string TokenOf(Uri link) => link.Query[(link.Query.IndexOf("t=", StringComparison.Ordinal) + 2)..];
}
