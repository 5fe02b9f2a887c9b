using Microsoft.Playwright;

namespace Streaming.Dashboard.Tests.Browser;

/// <summary>A headless Chromium; absent where none is installed.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private static readonly string[] Candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowserContext? _context;

    public static string? Executable => Candidates.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage", "--no-first-run"],
        });
    }

    /// <summary>
    /// A page of a fresh browser profile; the one before is closed, for its reconnecting would trouble the next test.
    /// The test is skipped where there is no Chromium.
    /// </summary>
    public async Task<IPage> OpenAsync(ColorScheme scheme = ColorScheme.Light, int width = 1440, int height = 900)
    {
        Assert.SkipUnless(_browser is not null, "Chromium is not installed (apt-get install chromium).");
        if (_context is not null)
            await _context.DisposeAsync();
        _context = await _browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height } });
        _context.SetDefaultTimeout(10_000);
        return await _context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
