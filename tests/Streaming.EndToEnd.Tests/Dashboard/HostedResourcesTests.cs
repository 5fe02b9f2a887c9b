using System.Text.RegularExpressions;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Playwright;
using Streaming.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Streaming.EndToEnd.Tests.Dashboard;

/// <summary>What the bundled host tells of resources, as the dashboard shows it.</summary>
[Collection(PlatformCollection.Name)]
public sealed class HostedResourcesTests(ChromiumFixture chromium)
{
    [BrowserFact]
    public async Task Parameters_are_listed_secrets_masked_and_missing_values_asked_for()
    {
        await using var hosted = await HostedDashboard.StartAsync(builder =>
        {
            builder.AddParameter("replay-speed", "200");
            builder.AddParameter("registry-password", "s3cret", secret: true);
            builder.AddParameter("payment-key", secret: true);
        });
        var page = await hosted.OpenAsync(chromium, "/?view=Parameters");

        await Expect(Row(page, "replay-speed")).ToContainTextAsync("200");
        await Expect(Row(page, "replay-speed").Locator(".state")).ToHaveTextAsync(new Regex("Running"));
        await Expect(Row(page, "payment-key").Locator(".state.tone-error")).ToContainTextAsync("Value missing");
        await Expect(Row(page, "payment-key")).ToContainTextAsync("Parameter 'payment-key' has no value: set Parameters:payment-key in the configuration");
        await Expect(Row(page, "payment-key").GetByRole(AriaRole.Button, new() { Name = "Copy payment-key" })).ToHaveCountAsync(0);
        await Expect(page.Locator("body")).Not.ToContainTextAsync("s3cret");
        await Screenshots.TakeAsync(page, "running-parameters");

        await page.GetByRole(AriaRole.Button, new() { Name = "Show registry-password" }).ClickAsync();
        await Expect(Row(page, "registry-password")).ToContainTextAsync("s3cret");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show registry-password" }).ClickAsync();
        await Expect(page.Locator("body")).Not.ToContainTextAsync("s3cret");
    }

    [BrowserFact]
    public async Task A_container_has_its_icon_and_lists_its_volumes_and_folders()
    {
        await using var hosted = await HostedDashboard.StartAsync(builder => builder.AddContainer("orders-store", "store")
            .WithVolume("orders-data", "/var/lib/store").WithBindMount(Path.GetTempPath(), "/etc/store", isReadOnly: true)
            .WithIconName("Database", IconVariant.Filled).WithExplicitStart());
        var page = await hosted.OpenAsync(chromium, "/");
        await page.GetByRole(AriaRole.Button, new() { Name = "orders-store", Exact = true }).ClickAsync();

        var volumes = page.Locator(".panel details", new() { HasText = "Volumes" }).Locator(".detail");
        await Expect(volumes.Nth(0)).ToHaveTextAsync(new Regex(@"/var/lib/store\s+orders-data\s+Volume"));
        await Expect(volumes.Nth(1)).ToHaveTextAsync(new Regex($@"/etc/store\s+{Regex.Escape(Path.GetTempPath().TrimEnd('/'))}/?\s+Folder of the machine, read only"));
        await Expect(page.Locator(".panel-head .resource-icon.filled")).ToHaveCountAsync(1);
        await Screenshots.TakeAsync(page, "running-volumes");
    }

    private static ILocator Row(IPage page, string name) => page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }) });
}
