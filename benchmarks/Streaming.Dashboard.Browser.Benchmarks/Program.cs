using Microsoft.Playwright;
using Streaming.Dashboard.Browser.Benchmarks;

if (args is not [var what, var seconds] || what is not ("console" or "logs" or "all") || !int.TryParse(seconds, out var duration))
{
    Console.Error.WriteLine("Give console, logs or all, and for how many seconds. CHROMIUM names the browser where it is not /usr/bin/chromium.");
    return 1;
}

await using var host = await ConsoleHost.StartAsync();
using var dashboard = await DashboardProcess.StartAsync(host.Url);
using var records = new LogRecords(dashboard.OtlpHttp);
using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new()
{
    ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
    Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
await page.GotoAsync(dashboard.LoginLink);
Scenario[] scenarios =
[
    new("console", $"console/{ConsoleService.Resource}", new { selector = ".console-block:last-of-type .line", isLast = true }, host.Lines.WriteAsync),
    new("logs", "logs", new { selector = ".logs tbody tr .message", isLast = false }, records.SendAsync),
];
Measurement.PrintHead();
foreach (var scenario in scenarios.Where(scenario => what == "all" || what == scenario.Name))
    await new Measurement(dashboard, page).RunAsync(scenario, TimeSpan.FromSeconds(duration));
return 0;
