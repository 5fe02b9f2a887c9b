using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Streaming.Testing;

namespace Aspire.Hosting.Bundled.Tests.Parameters;

/// <summary>Parameters without a value, where there is a dashboard that asks for them.</summary>
public sealed class AskedParameterTests : IAsyncLifetime
{
    private readonly AnsweringTest _dashboard = new();
    private readonly IDistributedApplicationBuilder _builder = ShellApplication.CreateBuilder();
    private DistributedApplication? _app;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Who_needs_a_value_waits_for_it_says_so_and_starts_with_it()
    {
        var key = _builder.AddParameter("payment-key", secret: true).WithDescription("Of the shop");
        _builder.AddShell("tool", "echo got $KEY").WithEnvironment("KEY", key);
        var app = await StartAsync();

        var waiting = await app.WaitForAsync("tool", e => e.Snapshot.Properties.Contains(new("resource.waitsFor", "payment-key")));
        Assert.Equal(new ResourceStateSnapshot(KnownResourceStates.Waiting, KnownResourceStateStyles.Info), waiting.Snapshot.State);
        await app.WaitForLineAsync("tool", "tool waits for the value of parameter 'payment-key', which the dashboard asks for.");
        var missing = await app.WaitForStateAsync("payment-key", "ValueMissing");
        Assert.Equal(KnownResourceStateStyles.Warn, missing.Snapshot.State!.Style);
        var notification = await _dashboard.NextAsync();
        Assert.Equal(("Unresolved parameters", "No value is set for payment-key. Resources that need one wait for it."), (notification.Title, notification.Message));
        notification.Agree();
        var form = await _dashboard.NextAsync();
        Assert.Equal(["payment-key", "SaveToUserSecrets"], form.Inputs.Select(i => i.Name));
        Assert.Equal((InputType.SecretText, "Of the shop", true, (string?)null), (form.Inputs[0].InputType, form.Inputs[0].Description, form.Inputs[0].Required, form.Inputs[0].Value));
        form.Fill(("payment-key", "s3cret"));

        await app.WaitForLineAsync("tool", "got s3cret");
        var known = await app.WaitForStateAsync("payment-key", KnownResourceStates.Running);
        Assert.Contains(new("Value", "s3cret") { IsSensitive = true }, known.Snapshot.Properties);
        var ended = await app.WaitForStateAsync("tool", KnownResourceStates.Finished);
        Assert.DoesNotContain(ended.Snapshot.Properties, property => property.Name == "resource.waitsFor");
        Assert.Equal(0, _dashboard.Waiting);
    }

    [Fact]
    public async Task A_connection_string_is_there_once_its_parameter_is()
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var orders = _builder.AddConnectionString("orders", ReferenceExpression.Create($"Host=db;Password={_builder.AddParameter("password", secret: true)}"));
        _builder.Eventing.Subscribe<ConnectionStringAvailableEvent>(orders.Resource, (_, _) =>
        {
            told.SetResult();
            return Task.CompletedTask;
        });
        _builder.AddShell("tool", "echo got $ConnectionStrings__orders").WithReference(orders).WaitFor(orders);
        var app = await StartAsync();
        await app.WaitForAsync("orders", e => e.Snapshot.State?.Text == KnownResourceStates.Waiting && e.Snapshot.Properties.Contains(new("resource.waitsFor", "password")));
        await app.WaitForStateAsync("tool", KnownResourceStates.Waiting);
        Assert.False(told.Task.IsCompleted);

        await AnswerAsync(("password", "p4ss"));

        await app.WaitForStateAsync("orders", KnownResourceStates.Running);
        await told.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancelled);
        await app.WaitForLineAsync("tool", "got Host=db;Password=p4ss");
    }

    [Fact]
    public async Task An_outside_service_is_there_once_its_address_is()
    {
        _builder.AddExternalService("search", _builder.AddParameter("search-url"));
        var app = await StartAsync();
        await app.WaitForStateAsync("search", KnownResourceStates.Waiting);

        await AnswerAsync(("search-url", "https://search.example.com/"));

        var there = await app.WaitForStateAsync("search", KnownResourceStates.Running);
        Assert.Equal("https://search.example.com/", Assert.Single(there.Snapshot.Urls).Url);
    }

    [Fact]
    public async Task What_fails_after_the_wait_is_the_failure_of_its_resource()
    {
        var orders = _builder.AddConnectionString("orders", ReferenceExpression.Create($"Host={_builder.AddParameter("db-host")}"));
        _builder.Eventing.Subscribe<ConnectionStringAvailableEvent>(orders.Resource, (_, _) => throw new DistributedApplicationException("No such database."));
        var app = await StartAsync();

        await AnswerAsync(("db-host", "db"));

        await app.WaitForStateAsync("orders", KnownResourceStates.FailedToStart);
        await app.WaitForLineAsync("orders", "No such database.");
    }

    [Fact]
    public async Task Who_can_do_without_a_connection_string_does_not_wait()
    {
        _builder.AddShell("tool", "echo got ${ConnectionStrings__orders:-none}").WithReference(_builder.AddConnectionString("orders"), optional: true);
        await (await StartAsync()).WaitForLineAsync("tool", "got none");
    }

    [Fact]
    public async Task Who_closes_the_form_is_told_again_and_who_dismisses_that_is_left_alone_until_the_command()
    {
        _builder.AddParameter("limit");
        var app = await StartAsync();
        (await _dashboard.NextAsync()).Agree();
        (await _dashboard.NextAsync()).Close();
        (await _dashboard.NextAsync()).Close();

        var command = app.ResourceCommands.ExecuteCommandAsync("limit", KnownResourceCommands.SetParameterCommand, Cancelled);
        var form = await _dashboard.NextAsync();
        Assert.Equal(("Set a parameter", (string?)null), (form.Title, form.Message));
        form.Fill(("limit", "5"));

        Assert.True((await command).Success);
        await app.WaitForAsync("limit", e => e.Snapshot.State?.Text == KnownResourceStates.Running && e.Snapshot.Properties.Contains(new("Value", "5")));
        Assert.Equal(0, _dashboard.Waiting);
    }

    [Fact]
    public async Task A_command_that_nobody_answers_is_cancelled()
    {
        _builder.AddParameter("limit", "10");
        var app = await StartAsync();
        var command = app.ResourceCommands.ExecuteCommandAsync("limit", KnownResourceCommands.SetParameterCommand, Cancelled);

        var form = await _dashboard.NextAsync();
        Assert.Equal(("Resources that run have the value of before until they are started again.", "10"), (form.Message, form.Inputs[0].Value));
        form.Close();

        Assert.True((await command).Canceled);
    }

    [Fact]
    public async Task A_value_that_comes_by_the_command_is_no_longer_asked_for()
    {
        _builder.AddParameter("limit");
        _builder.AddParameter("region");
        var app = await StartAsync();
        var both = await _dashboard.NextAsync();
        Assert.Equal("No value is set for limit, region. Resources that need one wait for it.", both.Message);
        var command = app.ResourceCommands.ExecuteCommandAsync("region", KnownResourceCommands.SetParameterCommand, Cancelled);
        (await _dashboard.NextAsync()).Fill(("region", "north"));

        await both.GivenUp.WaitAsync(TimeSpan.FromSeconds(30), Cancelled);
        Assert.Equal("No value is set for limit. Resources that need one wait for it.", (await _dashboard.NextAsync()).Message);
        Assert.True((await command).Success);
    }

    [Fact]
    public async Task The_model_chooses_the_input()
    {
        _builder.AddParameter("region").WithCustomInput(p => new() { Name = p.Name, InputType = InputType.Choice, Options = [new("north", "North")], Value = "north" });
        await StartAsync();
        (await _dashboard.NextAsync()).Agree();

        var form = await _dashboard.NextAsync();

        Assert.Equal((InputType.Choice, "north"), (form.Inputs[0].InputType, form.Inputs[0].Value));
    }

    [Fact]
    public async Task The_end_of_the_application_ends_the_wait()
    {
        _builder.AddShell("tool", "true").WithEnvironment("KEY", _builder.AddParameter("payment-key", secret: true));
        _builder.AddConnectionString("orders");
        var app = await StartAsync();
        await app.WaitForStateAsync("tool", KnownResourceStates.Waiting);
        var notification = await _dashboard.NextAsync();

        await app.StopAsync(Cancelled);

        await notification.GivenUp.WaitAsync(TimeSpan.FromSeconds(30), Cancelled);
        Assert.True(app.ResourceNotifications.TryGetCurrentState("tool", out var tool));
        Assert.Equal(KnownResourceStates.Exited, tool.Snapshot.State!.Text);
    }

    [Fact]
    public async Task A_value_is_kept_for_the_next_run_where_that_is_wanted()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("secrets.json");
        _builder.Services.AddSingleton(new SavedParameters(new UserSecretsFile(path)));
        _builder.AddParameter("limit");
        _builder.AddConnectionString("orders");
        var app = await StartAsync();

        await AnswerAsync(("limit", "5"), ("orders", "Host=db"), ("SaveToUserSecrets", "true"));

        await app.WaitForStateAsync("orders", KnownResourceStates.Running);
        await app.StopAsync(Cancelled);
        Assert.Equal("""{"Parameters:limit":"5","ConnectionStrings:orders":"Host=db"}""", (await File.ReadAllTextAsync(path, Cancelled)).Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_value_that_cannot_be_kept_holds_all_the_same()
    {
        using var folder = new TemporaryFolder();
        var inTheWay = folder.File("secrets");
        await File.WriteAllTextAsync(inTheWay, "", Cancelled);
        using var warnings = new ConsoleLines();
        _builder.Services.AddLogging(logging => logging.ClearProviders().AddProvider(warnings));
        _builder.Services.AddSingleton(new SavedParameters(new UserSecretsFile(Path.Combine(inTheWay, "secrets.json"))));
        _builder.AddParameter("limit");
        var app = await StartAsync();

        await AnswerAsync(("limit", "5"), ("SaveToUserSecrets", "true"));

        await app.WaitForStateAsync("limit", KnownResourceStates.Running);
        Assert.Equal(
            $"The value of limit holds for this run; it could not be saved to the user secrets: The file '{inTheWay}' already exists.", (await warnings.ReadAsync(2))[1]);
    }

    [Fact]
    public async Task A_value_that_is_deleted_is_missing_again_and_gone_from_the_user_secrets_where_that_is_wanted()
    {
        using var folder = new TemporaryFolder();
        var secrets = new UserSecretsFile(folder.File("secrets.json"));
        secrets.Set("Parameters:limit", "10");
        secrets.Set("Parameters:other", "1");
        _builder.Services.AddSingleton(new SavedParameters(secrets));
        var limit = _builder.AddParameter("limit", "10");
        _builder.AddShell("tool", "echo got $LIMIT").WithEnvironment("LIMIT", limit).WithExplicitStart();
        var app = await StartAsync();
        var kept = app.ResourceCommands.ExecuteCommandAsync("limit", KnownResourceCommands.DeleteParameterCommand, Cancelled);
        (await _dashboard.NextAsync()).Close();
        Assert.True((await kept).Canceled);

        var command = app.ResourceCommands.ExecuteCommandAsync("limit", KnownResourceCommands.DeleteParameterCommand, Cancelled);
        var form = await _dashboard.NextAsync();
        Assert.Equal("Delete the value of limit", form.Title);
        form.Fill(("DeleteFromUserSecrets", "true"));

        Assert.True((await command).Success);
        Assert.Equal((false, true), (secrets.Contains("Parameters:limit"), secrets.Contains("Parameters:other")));
        var missing = await app.WaitForStateAsync("limit", "ValueMissing");
        Assert.Equal(ResourceCommandState.Hidden, missing.Snapshot.Commands.Single(c => c.Name == KnownResourceCommands.DeleteParameterCommand).State);
        var start = app.ResourceCommands.ExecuteCommandAsync("tool", KnownResourceCommands.StartCommand, Cancelled);
        await app.WaitForStateAsync("tool", KnownResourceStates.Waiting);
        await AnswerAsync(("limit", "5"));
        Assert.True((await start).Success);
        await app.WaitForLineAsync("tool", "got 5");
    }

    [Fact]
    public async Task Without_user_secrets_nothing_can_be_kept()
    {
        _builder.Services.AddSingleton(new SavedParameters(null));
        _builder.AddParameter("limit");
        await StartAsync();
        (await _dashboard.NextAsync()).Agree();

        var save = (await _dashboard.NextAsync()).Inputs[1];

        Assert.Equal((true, "The AppHost has no user secrets: 'dotnet user-secrets init' in its folder makes them."), (save.Disabled, save.Description));
    }

    [Fact]
    public async Task The_console_says_once_what_is_missing_and_how_to_set_it()
    {
        using var warnings = new ConsoleLines();
        _builder.Services.AddLogging(logging => logging.ClearProviders().AddProvider(warnings));
        _builder.AddParameter("limit");
        _builder.AddParameter("payment-key", secret: true);
        await StartAsync();

        Assert.Equal(
            ["No value is set for limit, payment-key; what needs it waits: enter it on the dashboard, or start again with --Parameters:limit=<value> --Parameters:payment-key=<value>"],
            await warnings.ReadAsync(1));
    }

    [Fact]
    public async Task The_console_says_who_waits_for_what()
    {
        using var lines = new ConsoleLines(LogLevel.Information);
        _builder.Services.AddLogging(logging => logging.ClearProviders().AddProvider(lines));
        _builder.AddShell("tool", "true").WithEnvironment("KEY", _builder.AddParameter("payment-key", secret: true));
        await StartAsync();

        Assert.Equal(["tool: waits for the value of parameter 'payment-key'"], await lines.ReadAsync(1));
    }

    private async Task<DistributedApplication> StartAsync()
    {
        _builder.Services.AddSingleton<IInteractionService>(_dashboard);
        _app = _builder.Build();
        await _app.StartAsync(Cancelled);
        return _app;
    }

    private async Task AnswerAsync(params (string Name, string Value)[] values)
    {
        (await _dashboard.NextAsync()).Agree();
        (await _dashboard.NextAsync()).Fill(values);
    }
}
