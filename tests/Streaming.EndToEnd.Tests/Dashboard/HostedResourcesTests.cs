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
        await Expect(Row(page, "payment-key").Locator(".state.tone-warning")).ToContainTextAsync("Value missing");
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
    public async Task A_missing_secret_is_entered_in_the_browser_and_who_waits_for_it_starts()
    {
        const string Secret = "s3cret-of-the-test";
        await using var hosted = await HostedDashboard.StartAsync(builder => builder.AddExecutable("shop", "/bin/sh", ".", "-c", "sleep 600")
            .WithEnvironment("PAYMENT_KEY", builder.AddParameter("payment-key", secret: true).WithDescription("Of the bank")));
        var page = await hosted.OpenAsync(chromium, "/?view=Parameters");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(new Uri(new Uri(page.Url), "/").ToString());
        await Expect(Row(other, "shop").Locator(".state")).ToHaveTextAsync(new Regex(@"Waiting\s*for payment-key"));

        // Closed, the form leaves the notification; that one dismissed, the parameter itself has the way back.
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter values" }).ClickAsync();
        await Expect(page.GetByLabel("payment-key *")).ToBeFocusedAsync();
        await Screenshots.TakeAsync(page, "running-prompt");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await other.GetByRole(AriaRole.Button, new() { Name = "Dismiss Unresolved parameters" }).ClickAsync();
        await Expect(page.Locator(".prompt")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter value of payment-key" }).ClickAsync();

        var input = page.GetByLabel("payment-key *");
        await Expect(other.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Of the bank");
        await Expect(input).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(input).ToHaveAccessibleDescriptionAsync("Enter a value. Of the bank");
        await Expect(other.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await input.FillAsync(Secret);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(other.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(Row(page, "payment-key").Locator(".state")).ToHaveTextAsync(new Regex("Running"));
        await Expect(Row(other, "shop").Locator(".state")).ToHaveTextAsync(new Regex("Running"));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        await hosted.Resources.WaitForResourceAsync("shop", e => e.Snapshot.EnvironmentVariables.Any(v => v is { Name: "PAYMENT_KEY", Value: Secret }), limit.Token);
        Assert.DoesNotContain(Secret, await page.ContentAsync() + await other.ContentAsync(), StringComparison.Ordinal);
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
