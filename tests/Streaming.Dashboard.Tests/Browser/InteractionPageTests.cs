using System.Text.RegularExpressions;
using Aspire.DashboardService.Proto.V1;
using Microsoft.Playwright;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Streaming.Dashboard.Tests.Browser;

/// <summary>What the host asks, as somebody sees and answers it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class InteractionPageTests(ChromiumFixture chromium) : IAsyncLifetime
{
    private FakeHost _host = null!;
    private DashboardServer _dashboard = null!;

    private FakePrompts Prompts => _host.Application.Prompts;

    public async ValueTask InitializeAsync()
    {
        _host = await FakeHost.StartAsync();
        SampleApplication.Fill(_host.Application);
        _dashboard = await DashboardServer.StartAsync(_host.Url);
    }

    public async ValueTask DisposeAsync()
    {
        await _dashboard.DisposeAsync();
        await _host.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData("light", ColorScheme.Light, 1440)]
    [InlineData("dark", ColorScheme.Dark, 1440)]
    [InlineData("narrow", ColorScheme.Light, 420)]
    public async Task Everybody_can_use_what_is_asked(string name, ColorScheme scheme, int width)
    {
        Prompts.Put(SamplePrompts.Unresolved());
        var page = await OpenAsync("/?view=Parameters", scheme, width);
        await Expect(page.Locator(".prompt")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Enter value of payment-key" })).ToBeVisibleAsync();
        await LookAsync(page, $"prompt-{name}", scheme, width);

        Prompts.Put(SamplePrompts.Form(2, SamplePrompts.Secret(), SamplePrompts.Region(), SamplePrompts.Number(), SamplePrompts.Text(), SamplePrompts.Save()));
        await Expect(Field(page, "payment-key")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Prompts.NextAnswerAsync();
        Prompts.Put(SamplePrompts.Form(2, SamplePrompts.Secret("Enter a value."), SamplePrompts.Region(), SamplePrompts.Number(), SamplePrompts.Text(), SamplePrompts.Save()));
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Enter a value.");
        await LookAsync(page, $"prompt-form-{name}", scheme, width);

        Prompts.End(2);
        Prompts.Put(Question(3));
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
        await LookAsync(page, $"prompt-question-{name}", scheme, width);
    }

    [BrowserFact]
    public async Task Values_of_each_kind_are_entered_by_keyboard_and_the_secret_is_never_seen()
    {
        var page = await OpenAsync("/");
        Prompts.Put(SamplePrompts.Form(1, SamplePrompts.Secret(), SamplePrompts.Region(), SamplePrompts.Number(), SamplePrompts.Text(), SamplePrompts.Save()));
        await Expect(Field(page, "payment-key")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("s3cret");
        await Field(page, "region").SelectOptionAsync("South");
        await Field(page, "limit").FillAsync("2.5");
        await Field(page, "greeting").PressSequentiallyAsync("good morning");
        await Field(page, "Save to user secrets").CheckAsync();
        await Field(page, "greeting").PressAsync("Enter");

        var answer = await Prompts.NextAnswerAsync();
        Assert.Equal(
            ["payment-key=s3cret", "region=south", "limit=2.5", "greeting=good ", "SaveToUserSecrets=true"],
            answer.InputsDialog.InputItems.Select(item => $"{item.Name}={item.Value}"));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })).ToBeDisabledAsync();
        Assert.DoesNotContain("s3cret", await page.ContentAsync(), StringComparison.Ordinal);
        Prompts.End(1);
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task What_is_wrong_stands_at_its_input_with_what_was_typed()
    {
        var page = await OpenAsync("/");
        Prompts.Put(SamplePrompts.Form(1, SamplePrompts.Number(), SamplePrompts.Secret()));
        await Field(page, "payment-key").FillAsync("abc");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Prompts.NextAnswerAsync();

        Prompts.Put(SamplePrompts.Form(1, SamplePrompts.Number(), SamplePrompts.Secret("It has eight characters.")));

        var input = Field(page, "payment-key");
        await Expect(input).ToBeFocusedAsync();
        await Expect(input).ToHaveValueAsync("abc");
        await Expect(input).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(input).ToHaveAccessibleDescriptionAsync(new Regex("^It has eight characters. The shop's key"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("abc", (await Prompts.NextAnswerAsync()).InputsDialog.InputItems[1].Value);
    }

    [BrowserFact]
    public async Task The_focus_stays_in_the_form_and_escape_closes_it()
    {
        var page = await OpenAsync("/");
        Prompts.Put(SamplePrompts.Form(1, SamplePrompts.Secret(), SamplePrompts.Save()));
        await Expect(Field(page, "payment-key")).ToBeFocusedAsync();
        // Close, secret, check, cancel, save: as often forward as there are stops, then back over the first.
        for (var i = 0; i < 5; i++)
            await page.Keyboard.PressAsync("Tab");
        await Expect(Field(page, "payment-key")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Escape");

        Assert.Equal(new() { InteractionId = 1, Complete = new() }, await Prompts.NextAnswerAsync());
    }

    [BrowserFact]
    public async Task A_notification_is_agreed_to_or_dismissed_and_goes_in_every_window()
    {
        Prompts.Put(SamplePrompts.Unresolved());
        var page = await OpenAsync("/");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync($"{_dashboard.Url}logs");
        await Expect(other.Locator(".prompt")).ToContainTextAsync("Unresolved parameters");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter values" }).ClickAsync();
        Assert.True((await Prompts.NextAnswerAsync()).Notification.Result);
        Prompts.End(1);
        await Expect(page.Locator(".prompt")).ToHaveCountAsync(0);
        await Expect(other.Locator(".prompt")).ToHaveCountAsync(0);

        Prompts.Put(SamplePrompts.Unresolved(2));
        await other.GetByRole(AriaRole.Button, new() { Name = "Dismiss Unresolved parameters" }).ClickAsync();

        Assert.Equal(new() { InteractionId = 2, Complete = new() }, await Prompts.NextAnswerAsync());
    }

    [BrowserFact]
    public async Task Another_windows_mistake_is_not_shown_here()
    {
        var page = await OpenAsync("/");
        Prompts.Put(SamplePrompts.Form(1, SamplePrompts.Secret()));
        await Field(page, "payment-key").FillAsync("mine");

        Prompts.Put(SamplePrompts.Form(1, SamplePrompts.Secret("Too short."), SamplePrompts.Number()));

        await Expect(Field(page, "limit")).ToBeVisibleAsync();
        await Expect(Field(page, "payment-key")).ToHaveValueAsync("mine");
        await Expect(page.GetByText("Too short.")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_question_is_answered_by_enter_or_escape()
    {
        var page = await OpenAsync("/");
        Prompts.Put(Question(1));
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("All orders will be gone.");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Delete" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True((await Prompts.NextAnswerAsync()).MessageBox.Result);
        Prompts.End(1);
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToHaveCountAsync(0);

        Prompts.Put(Question(2));
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        Assert.Equal(new() { InteractionId = 2, MessageBox = new() { Result = false } }, await Prompts.NextAnswerAsync());
    }

    [BrowserFact]
    public async Task A_form_without_inputs_is_agreed_to_by_enter()
    {
        var page = await OpenAsync("/");
        Prompts.Put(SamplePrompts.Form(1));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");

        Assert.Equal(new() { InteractionId = 1, InputsDialog = new() }, await Prompts.NextAnswerAsync());
    }

    [BrowserFact]
    public async Task The_value_of_a_parameter_can_be_asked_for_in_the_table()
    {
        var page = await OpenAsync("/?view=Parameters");
        _host.Application.OnCommand = _ => new() { Kind = ResourceCommandResponseKind.Cancelled };

        await page.GetByRole(AriaRole.Button, new() { Name = "Enter value of payment-key" }).ClickAsync();

        var command = await _host.Application.Commands.Reader.ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("set-parameter", "payment-key", "Parameter"), (command.CommandName, command.ResourceName, command.ResourceType));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Enter value of payment-key" })).ToBeEnabledAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Set value replay-speed" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToHaveTextAsync("Set value replay-speed: cancelled");
    }

    [BrowserFact]
    public async Task Who_waits_for_a_value_says_for_which()
    {
        var waiting = SampleResources.Project("shop-k1", "shop", "Waiting");
        waiting.Properties.Add(SampleResources.Text("resource.waitsFor", "Waits for", "payment-key"));
        _host.Application.Put(waiting);
        var page = await OpenAsync("/");

        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "shop" }).Locator(".state")).ToHaveTextAsync(new Regex(@"Waiting\s*for payment-key"));
        await Screenshots.TakeAsync(page, "prompt-waiting");
    }

    private static ILocator Field(IPage page, string label) => page.GetByRole(AriaRole.Dialog).GetByLabel(label);

    private static WatchInteractionsResponseUpdate Question(int id) => new()
    {
        InteractionId = id,
        Title = "Delete orders",
        Message = "All orders will be gone.",
        PrimaryButtonText = "Delete",
        ShowSecondaryButton = true,
        MessageBox = new() { Intent = MessageIntent.Confirmation },
    };

    private static async Task LookAsync(IPage page, string name, ColorScheme scheme, int width)
    {
        await Screenshots.TakeAsync(page, name);
        if (width > 1000)
            Assert.Empty(await Accessibility.FindingsAsync(page, colorsOnly: scheme == ColorScheme.Dark));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth").WithinLimitAsync($"measure {name}"), $"{name} is wider than its window.");
    }

    private async Task<IPage> OpenAsync(string path, ColorScheme scheme = ColorScheme.Light, int width = 1440)
    {
        var page = await chromium.OpenAsync(scheme, width);
        await page.GotoAsync($"{_dashboard.LoginLink}&returnUrl={Uri.EscapeDataString(path)}");
        await page.Locator("[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
