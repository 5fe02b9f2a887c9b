using Microsoft.Playwright;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Streaming.Dashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class McpServerPageTests(ChromiumFixture chromium)
{
    private const string Key = "key-of-programs";

    [BrowserFact]
    public async Task It_is_found_from_every_page_and_hides_the_key_until_it_is_shown()
    {
        await using var dashboard = await DashboardServer.StartAsync(null, ("Dashboard:Mcp:PrimaryApiKey", Key), ("ASPIRE_DASHBOARD_MCP_ENDPOINT_URL", "http://127.0.0.1:0"));
        var page = await OpenAsync(dashboard, "");
        await page.GetByRole(AriaRole.Link, new() { Name = "MCP server" }).ClickAsync();

        var configuration = page.Locator("pre");
        await Expect(configuration).ToHaveTextAsync($$"""{ "mcpServers": { "streaming": { "type": "http", "url": "{{dashboard.McpUrl}}", "headers": { "x-mcp-api-key": "●●●●●●●●" } } } }""");
        Assert.DoesNotContain(Key, await page.ContentAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show key" }).ClickAsync();

        await Expect(configuration).ToContainTextAsync($"\"x-mcp-api-key\": \"{Key}\"");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Where_nobody_is_asked_there_is_no_header()
    {
        await using var dashboard = await DashboardServer.StartAsync(null, ("Dashboard:Mcp:AuthMode", "Unsecured"), ("Dashboard:Mcp:PublicUrl", "https://dashboard.example/"));
        var page = await OpenAsync(dashboard, "mcp-server");

        await Expect(page.Locator("pre")).ToHaveTextAsync("""{ "mcpServers": { "streaming": { "type": "http", "url": "https://dashboard.example/mcp" } } }""");
        await Expect(page.GetByText("none: nobody is asked who they are")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Show key" })).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Switched_off_it_says_so()
    {
        await using var dashboard = await DashboardServer.StartAsync(null, ("Dashboard:Mcp:Disabled", "true"));
        var page = await OpenAsync(dashboard, "mcp-server");

        await Expect(page.Locator(".none")).ToHaveTextAsync("The MCP server is switched off by DASHBOARD__MCP__DISABLED.");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "MCP server" })).ToHaveCountAsync(0);
    }

    private async Task<IPage> OpenAsync(DashboardServer dashboard, string path)
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync($"{dashboard.LoginLink}&returnUrl=%2F{path}");
        await page.Locator("[data-live]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
