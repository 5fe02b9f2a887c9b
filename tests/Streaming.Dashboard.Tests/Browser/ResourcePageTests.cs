using System.Text.RegularExpressions;
using Aspire.DashboardService.Proto.V1;
using Microsoft.Playwright;
using Streaming.Dashboard.Layout;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Streaming.Dashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ResourcePageTests(ChromiumFixture chromium) : IAsyncLifetime
{
    private FakeHost _host = null!;
    private DashboardServer _dashboard = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await FakeHost.StartAsync();
        _host.Application.Put(SampleResources.Orders(), SampleResources.Broken());
        _dashboard = await DashboardServer.StartAsync(_host.Url);
    }

    public async ValueTask DisposeAsync()
    {
        await _dashboard.DisposeAsync();
        await _host.DisposeAsync();
    }

    [BrowserFact]
    public async Task Somebody_follows_the_link_and_sees_resources_change()
    {
        var page = await OpenAsync();
        await Expect(page).ToHaveURLAsync(_dashboard.Url.ToString());
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        await Expect(Row(page, "consumers")).ToContainTextAsync("Exited");

        _host.Application.Put(SampleResources.Project("consumers-y2", "consumers"));
        await Expect(Row(page, "consumers")).ToContainTextAsync("Running");

        _host.Application.Remove("consumers-y2");
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task A_column_sorts_the_table_and_the_order_outlasts_changes_and_a_new_start()
    {
        var page = await OpenAsync();
        var names = page.Locator("tbody th .link-button");
        await Expect(names).ToHaveTextAsync(["consumers", "producers"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "State", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "State" })).ToHaveAttributeAsync("aria-sort", "ascending");
        await page.GetByRole(AriaRole.Button, new() { Name = "State", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "State" })).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(names).ToHaveTextAsync(["producers", "consumers"]);

        _host.Application.Put(SampleResources.Project("waiting-z9", "waiting", "Waiting"));

        await Expect(names).ToHaveTextAsync(["waiting", "producers", "consumers"]);
        await page.ReloadAsync();
        await Expect(names).ToHaveTextAsync(["waiting", "producers", "consumers"]);
    }

    [BrowserFact]
    public async Task A_search_narrows_the_table()
    {
        var page = await OpenAsync();

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("5301");

        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await Expect(Row(page, "producers")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_command_reaches_the_host_and_its_failure_the_page()
    {
        var page = await OpenAsync();
        _host.Application.OnCommand = _ => new() { Kind = ResourceCommandResponseKind.Failed, Message = "Port 5301 is taken." };

        await page.GetByRole(AriaRole.Button, new() { Name = "Restart producers" }).ClickAsync();

        await Expect(page.Locator(".notice")).ToHaveTextAsync("Restart producers failed. Port 5301 is taken.");
        var command = await _host.Application.Commands.Reader.ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("restart", "producers-x1", "Project"), (command.CommandName, command.ResourceName, command.ResourceType));
    }

    [BrowserFact]
    public async Task A_command_with_a_question_runs_once_it_is_answered()
    {
        var resource = SampleResources.Orders();
        resource.Commands.Add(new ResourceCommand { Name = "clear", DisplayName = "Clear data", ConfirmationMessage = "All orders will be gone.", IsHighlighted = true });
        _host.Application.Put(resource);
        var page = await OpenAsync();
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Clear data producers" });

        await button.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("All orders will be gone.");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToHaveCountAsync(0);
        Assert.False(_host.Application.Commands.Reader.TryPeek(out _));

        await button.ClickAsync();
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Clear data" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToHaveTextAsync("Clear data producers: done");
    }

    [BrowserFact]
    public async Task Details_hide_values_until_they_are_asked_for()
    {
        var page = await OpenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "producers", Exact = true }).ClickAsync();
        var details = page.GetByRole(AriaRole.Complementary, new() { Name = "Details of producers-x1" });
        await Expect(details).ToContainTextAsync("Answers 200.");
        await Expect(details).Not.ToContainTextAsync("localhost:9092");
        await Expect(details).Not.ToContainTextAsync("s3cret");
        await Expect(details).Not.ToContainTextAsync("PATH");

        await details.GetByRole(AriaRole.Button, new() { Name = "Show ConnectionStrings__kafka" }).ClickAsync();

        await Expect(details).ToContainTextAsync("localhost:9092");
        await Expect(details).Not.ToContainTextAsync("s3cret");
        await details.GetByText("With variables of the machine").ClickAsync();
        await Expect(details).ToContainTextAsync("PATH");
    }

    [BrowserFact]
    public async Task The_loss_of_the_host_is_shown_and_its_return()
    {
        var page = await OpenAsync();
        await _host.LeaveAsync();
        await Expect(page.GetByText("Host unreachable, reconnecting…")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);

        _host.Application.Remove("consumers-y2");
        await _host.ReturnAsync();

        await Expect(page.GetByText("Host unreachable, reconnecting…")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task The_page_comes_back_by_itself_when_the_dashboard_was_restarted()
    {
        var page = await OpenAsync();
        var address = _dashboard.Url;
        await _dashboard.DisposeAsync();
        await Expect(page.GetByText("The dashboard does not answer. Reconnecting…")).ToBeVisibleAsync();

        _host.Application.Remove("consumers-y2");
        _dashboard = await DashboardServer.StartAsync(_host.Url, ("urls", address.ToString()));

        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await Expect(page.GetByText("The dashboard does not answer. Reconnecting…")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_chosen_theme_stays()
    {
        var page = await OpenAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");

        await page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();
        await page.ReloadAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [BrowserFact]
    public async Task The_graph_shows_what_refers_to_what_and_leads_to_details()
    {
        _host.Application.Put(SampleResources.Project("kafka-a1", "kafka"));
        var page = await OpenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Graph" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "producers refers to kafka" })).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^producers") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Details of producers-x1" })).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Complementary)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Parameters_have_a_view_of_their_own_and_secrets_are_masked()
    {
        SampleApplication.Fill(_host.Application);
        var page = await OpenAsync();
        await Expect(Row(page, "replay-speed")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Parameters 3" }).ClickAsync();

        await Expect(Row(page, "replay-speed")).ToContainTextAsync("200");
        await Expect(Row(page, "registry-password")).Not.ToContainTextAsync("s3cret");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show registry-password" }).ClickAsync();
        await Expect(Row(page, "registry-password")).ToContainTextAsync("s3cret");
        await Expect(Row(page, "payment-key")).ToContainTextAsync("Set Parameters:payment-key");
    }

    [BrowserFact]
    public async Task Details_of_a_container_list_what_it_sees_of_the_machine()
    {
        SampleApplication.Fill(_host.Application);
        var page = await OpenAsync("?resource=orders-store-h8");
        var volumes = page.Locator("details", new() { HasText = "Volumes" });

        await Expect(volumes.Locator(".detail")).ToHaveTextAsync(
            [new Regex("/var/lib/store\\s*orders-store-data\\s*Volume"), new Regex("/etc/store\\s*/src/orders/store/settings\\s*Folder of the machine, read only")]);
    }

    [BrowserFact]
    public async Task Details_lead_to_what_a_resource_refers_to_and_to_what_refers_to_it()
    {
        SampleApplication.Fill(_host.Application);
        var page = await OpenAsync("?resource=schema-registry-b2");
        await Expect(page.Locator("details", new() { HasText = "Referenced by" }).Locator("a")).ToHaveTextAsync(["consumers", "revenue-job"]);

        await page.Locator("details", new() { HasTextRegex = new Regex("^\\s*References") }).GetByRole(AriaRole.Link, new() { Name = "kafka" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Details of kafka-a1" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_page_that_does_not_exist_says_so()
    {
        var page = await OpenAsync();

        var answer = await page.GotoAsync($"{_dashboard.Url}nothing/here");

        Assert.Equal(404, answer?.Status);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is no such page");
        await page.GetByRole(AriaRole.Link, new() { Name = "resources", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Resources");
    }

    [BrowserFact]
    public async Task A_resource_has_the_icon_that_the_model_chose_or_that_of_its_kind()
    {
        SampleApplication.Fill(_host.Application);
        var page = await OpenAsync();

        await Expect(Row(page, "orders-store").Locator(".resource-icon.filled path")).ToHaveAttributeAsync("d", Icons.PathOf("topics"));
        await Expect(Row(page, "producers").Locator(".resource-icon:not(.filled) path")).ToHaveAttributeAsync("d", Icons.PathOf("code"));
    }

    [BrowserFact]
    public async Task Type_and_state_narrow_the_table()
    {
        var page = await OpenAsync();
        await page.GetByLabel("State").SelectOptionAsync("Exited");
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);

        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await Expect(Row(page, "consumers")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_keys_are_told_and_lead_to_the_pages()
    {
        var page = await OpenAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Structured logs");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("s");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Structured logs");
    }

    private static ILocator Row(IPage page, string name) => page.GetByRole(AriaRole.Row, new() { Name = name });

    private async Task<IPage> OpenAsync(string path = "")
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync($"{_dashboard.LoginLink}&returnUrl=%2F{Uri.EscapeDataString(path)}");
        // Prerendered pages look alive before they are: the first live rendering sets this mark.
        await page.Locator("[data-live]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
