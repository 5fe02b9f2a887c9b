using Microsoft.Playwright;

namespace Streaming.Testing.Browser;

/// <summary>A headless Chromium; absent where none is installed.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private static readonly string[] Candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // No sandbox: continuous integration runs as root. The rest keeps it from looking for a display, a network and an owner.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowserContext? _context;

    public static string? Executable => Candidates.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
            return;
        _playwright = await Playwright.CreateAsync().WithinLimitAsync("start Playwright's driver");
        Assertions.SetDefaultExpectTimeout((float)BrowserLimits.Action.TotalMilliseconds);
        _browser = await _playwright.Chromium
            .LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments, Headless = true, Timeout = (float)BrowserLimits.Step.TotalMilliseconds })
            .WithinLimitAsync($"start {Executable}");
    }

    /// <summary>
    /// A page of a fresh browser profile; the one before is closed, for its reconnecting would trouble the next test.
    /// The test is skipped where there is no Chromium.
    /// </summary>
    public async Task<IPage> OpenAsync(ColorScheme scheme = ColorScheme.Light, int width = 1440, int height = 900)
    {
        Assert.SkipUnless(_browser is not null, "Chromium is not installed (apt-get install chromium).");
        if (_context is not null)
            await _context.DisposeAsync().AsTask().WithinLimitAsync("close the page of the test before");
        _context = await _browser
            .NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height } })
            .WithinLimitAsync("make a profile");
        _context.SetDefaultTimeout((float)BrowserLimits.Action.TotalMilliseconds);
        _context.SetDefaultNavigationTimeout((float)BrowserLimits.Step.TotalMilliseconds);
        return await _context.NewPageAsync().WithinLimitAsync("open a page");
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync().AsTask().WithinLimitAsync("end");
        _playwright?.Dispose();
    }
}
