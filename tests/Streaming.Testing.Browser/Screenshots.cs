using Microsoft.Playwright;

namespace Streaming.Testing.Browser;

/// <summary>Keeps pictures of the pages in the folder that <c>DASHBOARD_SCREENSHOTS</c> names, to be looked at.</summary>
public static class Screenshots
{
    public static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("DASHBOARD_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
    }
}
