using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Streaming.Dashboard.Exchange;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Streaming.Dashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class TelemetryDataPageTests(ChromiumFixture chromium) : IAsyncLifetime
{
    private DashboardServer _dashboard = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _dashboard = await DashboardServer.StartAsync(hostUrl: null, ("Dashboard:Otlp:MaxRequestBytes", "1000000"));

    public ValueTask DisposeAsync() => _dashboard.DisposeAsync();

    [BrowserFact]
    public async Task A_zip_of_another_dashboard_is_imported_and_seen()
    {
        await using var other = await DashboardServer.StartAsync();
        SampleTelemetry.Fill(other.Services);
        using var zip = new MemoryStream();
        await other.Services.GetRequiredService<TelemetryArchive>().WriteAsync(zip, null, Cancellation);
        var page = await OpenAsync();
        await Expect(page.Locator(".none")).ToContainTextAsync("There is no telemetry.");

        await ImportAsync(page, "telemetry.zip", zip.ToArray());

        await Expect(page.Locator(".notice")).ToHaveTextAsync(new Regex("^\\s*Imported 60 log records, 150 spans, \\d,\\d{3} points from telemetry.zip.\\s*$"));
        await Expect(Row(page, "producers")).ToContainTextAsync("60");
        await Row(page, "consumers").GetByRole(AriaRole.Link, new() { Name = "30" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Structured logs");
        await Expect(page.Locator(".logs tbody tr")).ToHaveCountAsync(30);
    }

    [BrowserFact]
    public async Task A_file_that_is_refused_says_why()
    {
        var page = await OpenAsync();

        await ImportAsync(page, "note.json", Encoding.UTF8.GetBytes("hello"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("note.json cannot be read as telemetry: 'h' is an invalid start of a value. LineNumber: 0 | BytePositionInLine: 0.");

        await ImportAsync(page, "huge.json", new byte[2_000_000]);
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("huge.json is larger than 1000000 bytes. Split it, or raise DASHBOARD__OTLP__MAXREQUESTBYTES.");
    }

    [BrowserFact]
    public async Task A_service_is_cleared_then_all()
    {
        SampleTelemetry.Fill(_dashboard.Services);
        var page = await OpenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear telemetry of kafka" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("Clear telemetry of kafka. It is gone for all who look at the dashboard");
        await AnswerAsync(page);
        await Expect(Row(page, "kafka")).ToHaveCountAsync(0);
        await Expect(Row(page, "producers")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Clear all" }).ClickAsync();
        await AnswerAsync(page);

        await Expect(page.Locator(".none")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("logs", "log records", "No log records have arrived yet.")]
    [InlineData("traces", "spans", "No traces have arrived yet.")]
    [InlineData("metrics", "metrics", "No metrics have arrived yet.")]
    public async Task A_page_is_cleared_also_while_it_is_paused(string path, string what, string empty)
    {
        SampleTelemetry.Fill(_dashboard.Services);
        var page = await OpenAsync(path);
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = $"Clear all {what}" }).ClickAsync();
        await AnswerAsync(page);

        await Expect(page.Locator(".none")).ToHaveTextAsync(empty);
    }

    private static ILocator Row(IPage page, string name) => page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = name }) });

    private static Task AnswerAsync(IPage page) => page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();

    private static Task ImportAsync(IPage page, string name, byte[] content) =>
        page.GetByLabel("Import telemetry from a file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    private async Task<IPage> OpenAsync(string path = "data")
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync($"{_dashboard.LoginLink}&returnUrl=%2F{path}");
        await page.Locator("[data-live]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
