using Streaming.Dashboard.Tests.Fakes;
using Streaming.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Streaming.Dashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class HeadingFocusTests(ChromiumFixture chromium) : IAsyncLifetime
{
    // Somebody is in the search at the very moment at which the page comes alive, before its heading is to have the focus.
    private const string TypeAtOnce = """
        let asked;
        Object.defineProperty(window, 'focusHeading', {
          get: () => () => { asked(); document.documentElement.toggleAttribute('data-heading-asked', true); },
          set: own => asked = own,
        });
        new MutationObserver(() => {
          if (document.querySelector('[data-live]') && !document.querySelector('[data-search]:focus') && !document.querySelector('[data-heading-asked]'))
            document.querySelector('[data-search]').focus();
        }).observe(document, { subtree: true, childList: true, attributes: true });
        """;

    private FakeHost _host = null!;
    private DashboardServer _dashboard = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await FakeHost.StartAsync();
        _host.Application.Put(SampleResources.Orders());
        _dashboard = await DashboardServer.StartAsync(_host.Url);
    }

    public async ValueTask DisposeAsync()
    {
        await _dashboard.DisposeAsync();
        await _host.DisposeAsync();
    }

    [BrowserFact]
    public async Task Each_page_begins_with_its_heading()
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync(_dashboard.LoginLink);
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Resources");

        await page.Keyboard.PressAsync("t");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Traces");
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Who_types_when_the_page_comes_alive_keeps_the_focus()
    {
        var page = await chromium.OpenAsync();
        await page.AddInitScriptAsync(TypeAtOnce);
        await page.GotoAsync(_dashboard.LoginLink);
        await page.Locator("[data-heading-asked]").WaitForAsync();

        await page.Keyboard.TypeAsync("orders");

        await Expect(page.Locator("[data-search]")).ToHaveValueAsync("orders");
    }
}
