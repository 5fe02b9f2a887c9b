using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Bundled.Tests.Interactions;

public sealed class InteractionServiceTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly DistributedApplication _app = AskingHost.Build();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private InteractionService Interactions => _app.Interactions();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false, "--ASPIRE_INTERACTIVITY_ENABLED=false")]
    [InlineData(false, "--publisher", "manifest")]
    public async Task Who_cannot_be_asked_is_not(bool disableDashboard, params string[] args)
    {
        await using var app = AskingHost.Build(disableDashboard, args);

        Assert.False(app.Interactions().IsAvailable);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => app.Interactions().PromptMessageBoxAsync("Title", "Message", cancellationToken: Cancelled));
        Assert.Equal("Nobody can be asked: there is no dashboard, or ASPIRE_INTERACTIVITY_ENABLED is false. Look at IsAvailable before a prompt.", refused.Message);
    }

    [Fact]
    public async Task What_is_entered_is_the_result_without_blanks_around_it()
    {
        var prompt = Interactions.PromptInputAsync("Port", "Which?", "Port of Kafka", "9092", cancellationToken: Cancelled);
        var asked = await NextAsync();
        Assert.Equal(("port_of_kafka", "Port of Kafka", "9092", true), (asked.Inputs[0].Name, asked.Inputs[0].Label, asked.Inputs[0].Placeholder, asked.Inputs[0].Required));

        await EnterAsync(asked, ("port_of_kafka", " 9093 "));

        Assert.Equal("9093", (await prompt.WaitAsync(Limit, Cancelled)).Data!.Value);
    }

    [Theory]
    [InlineData(InputType.Text, "", "Enter a value.")]
    [InlineData(InputType.Text, "12345", "Enter at most 4 characters; these are 5.")]
    [InlineData(InputType.SecretText, "12345", "Enter at most 4 characters; these are 5.")]
    [InlineData(InputType.Choice, "c", "Choose one of the values.")]
    [InlineData(InputType.Boolean, "perhaps", "Enter true or false.")]
    [InlineData(InputType.Number, "many", "Enter a number.")]
    public async Task What_is_wrong_with_an_input_is_told_and_the_prompt_stays(InputType type, string entered, string error)
    {
        var input = new InteractionInput { Name = "it", InputType = type, Required = true, MaxLength = 4, Options = [new("a", "A"), new("b", "B")] };
        var prompt = Interactions.PromptInputAsync("Title", null, input, cancellationToken: Cancelled);

        await EnterAsync(await NextAsync(), ("it", entered));

        var refused = await NextAsync();
        Assert.Equal([error], refused.Errors["it"]);
        Assert.False(prompt.IsCompleted);
        await Interactions.AnswerAsync(refused.Id, InteractionAnswer.Canceled, Cancelled);
        Assert.True((await prompt.WaitAsync(Limit, Cancelled)).Canceled);
    }

    [Theory]
    [InlineData(InputType.Text, "1234")]
    [InlineData(InputType.Choice, "b")]
    [InlineData(InputType.Boolean, "false")]
    [InlineData(InputType.Number, "-1.5")]
    public async Task What_is_right_is_taken(InputType type, string entered)
    {
        var prompt = Interactions.PromptInputAsync("Title", null, new InteractionInput { Name = "it", InputType = type, MaxLength = 4, Options = [new("b", "B")] }, cancellationToken: Cancelled);

        await EnterAsync(await NextAsync(), ("IT", entered));

        Assert.Equal(entered, (await prompt.WaitAsync(Limit, Cancelled)).Data!.Value);
    }

    [Fact]
    public async Task The_callers_check_keeps_the_prompt_open_until_it_finds_nothing()
    {
        var options = new InputsDialogInteractionOptions
        {
            ValidationCallback = context =>
            {
                if (context.Inputs["to"].Value == context.Inputs["from"].Value)
                {
                    context.AddValidationError("to", "The same as from.");
                }

                return Task.CompletedTask;
            },
        };
        var prompt = Interactions.PromptInputsAsync(
            "Copy", null, [new() { Name = "from", InputType = InputType.Text }, new() { Name = "to", InputType = InputType.Text }], options, Cancelled);
        await EnterAsync(await NextAsync(), ("from", "a"), ("to", "a"));
        var refused = await NextAsync();
        Assert.Equal(["The same as from."], refused.Errors["to"]);

        await EnterAsync(refused, ("from", "a"), ("to", "b"));

        Assert.Equal(["a", "b"], (await prompt.WaitAsync(Limit, Cancelled)).Data!.Select(i => i.Value));
    }

    [Fact]
    public async Task What_the_callers_check_throws_is_the_callers()
    {
        var prompt = Interactions.PromptInputAsync(
            "Title", null, "Name", "", new() { ValidationCallback = _ => throw new DistributedApplicationException("No database.") }, Cancelled);

        await EnterAsync(await NextAsync(), ("name", "a"));

        Assert.Equal("No database.", (await Assert.ThrowsAsync<DistributedApplicationException>(() => prompt.WaitAsync(Limit, Cancelled))).Message);
    }

    [Fact]
    public async Task The_first_answer_counts_and_all_who_watch_are_told()
    {
        await using var first = Interactions.WatchAsync(Cancelled).GetAsyncEnumerator(Cancelled);
        await using var second = Interactions.WatchAsync(Cancelled).GetAsyncEnumerator(Cancelled);
        var prompt = Interactions.PromptConfirmationAsync("Delete", "All of it?", cancellationToken: Cancelled);
        foreach (var watcher in new[] { first, second })
        {
            Assert.True(await watcher.MoveNextAsync());
            Assert.Equal((MessageIntent.Confirmation, true, false, false), (watcher.Current.Interaction.Intent, watcher.Current.Interaction.ShowSecondaryButton, watcher.Current.Interaction.ShowDismiss, watcher.Current.IsComplete));
        }

        await Interactions.AnswerAsync(first.Current.Interaction.Id, new(Agreed: true), Cancelled);
        await Interactions.AnswerAsync(first.Current.Interaction.Id, new(Agreed: false), Cancelled);

        Assert.True((await prompt.WaitAsync(Limit, Cancelled)).Data);
        foreach (var watcher in new[] { first, second })
        {
            Assert.True(await watcher.MoveNextAsync());
            Assert.True(watcher.Current.IsComplete);
        }
    }

    [Fact]
    public async Task A_prompt_that_is_given_up_is_closed()
    {
        using var givenUp = new CancellationTokenSource();
        var prompt = Interactions.PromptNotificationAsync("Title", "Message", cancellationToken: givenUp.Token);
        await NextAsync();

        await givenUp.CancelAsync();

        Assert.True((await prompt.WaitAsync(Limit, Cancelled)).Canceled);
    }

    [Fact]
    public async Task The_end_of_the_application_closes_what_is_asked()
    {
        var prompt = Interactions.PromptMessageBoxAsync("Title", "Message", cancellationToken: Cancelled);

        _app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.True((await prompt.WaitAsync(Limit, Cancelled)).Canceled);
    }

    private Task EnterAsync(Interaction interaction, params (string Name, string Value)[] values) =>
        Interactions.AnswerAsync(interaction.Id, new(Values: values.ToDictionary(v => v.Name, v => v.Value, StringComparer.OrdinalIgnoreCase)), Cancelled);

    /// <summary>The prompt that waits, as whoever begins to watch sees it.</summary>
    private async Task<Interaction> NextAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(Limit);
        await foreach (var change in Interactions.WatchAsync(limit.Token))
        {
            return change.Interaction;
        }

        throw new OperationCanceledException(limit.Token);
    }
}
