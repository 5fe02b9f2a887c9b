using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Tests.Interactions;

/// <summary>What a model may count on when it asks somebody.</summary>
public sealed class InteractionTests
{
    private static readonly InteractionInput Port = new() { Name = "port", InputType = InputType.Number, Value = "9092" };

    private static readonly InteractionInput Empty = new() { Name = "empty", InputType = InputType.Text };

    [Fact]
    public void Inputs_are_found_by_place_and_by_name_whatever_its_case()
    {
        var inputs = new InteractionInputCollection([Port, Empty]);

        Assert.Equal((2, Port, Empty, true), (inputs.Count, inputs[0], inputs["EMPTY"], inputs.ContainsName("Port")));
        Assert.Equal(["port", "empty"], inputs.Names);
        Assert.False(inputs.TryGetByName("other", out _));
        Assert.Throws<KeyNotFoundException>(() => inputs["other"]);
        Assert.Throws<InvalidOperationException>(() => new InteractionInputCollection([Port, Port]));
    }

    [Fact]
    public void Values_are_read_as_what_they_are()
    {
        var inputs = new InteractionInputCollection([Port, Empty, new() { Name = "tls", InputType = InputType.Boolean, Value = "true" }]);

        Assert.Equal((9092, 9092d, true, "9092", (string?)null), (inputs.GetInt32("port"), inputs.GetDouble("port"), inputs.GetBoolean("tls"), inputs.GetString("port"), inputs.GetString("empty")));
        Assert.Throws<InvalidOperationException>(() => inputs.GetInt32("empty"));
        Assert.Throws<FormatException>(() => inputs.GetBoolean("port"));
    }

    [Fact]
    public void A_result_has_its_answer_or_none()
    {
        Assert.Equal((5, false), (InteractionResult.Ok(5).Data, InteractionResult.Ok(5).Canceled));
        Assert.Equal((0, true), (InteractionResult.Cancel<int>().Data, InteractionResult.Cancel<int>().Canceled));
    }

    [Fact]
    public void A_longest_text_is_positive() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new InteractionInput { Name = "a", InputType = InputType.Text, MaxLength = 0 });

    [Fact]
    public async Task Without_a_dashboard_nobody_can_be_asked()
    {
        await using var app = ShellApplication.CreateBuilder().Build();
        var interactions = app.Services.GetRequiredService<IInteractionService>();

        Assert.False(interactions.IsAvailable);
        await Assert.ThrowsAsync<InvalidOperationException>(() => interactions.PromptNotificationAsync("Title", "Message", cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_parameter_has_the_input_that_the_model_makes()
    {
        var parameter = ShellApplication.CreateBuilder().AddParameter("region").WithCustomInput(p => new() { Name = p.Name, InputType = InputType.Choice });

        Assert.True(parameter.Resource.TryGetLastAnnotation<InputGeneratorAnnotation>(out var annotation));
        Assert.Equal(("region", InputType.Choice), (annotation.InputGenerator(parameter.Resource).Name, annotation.InputGenerator(parameter.Resource).InputType));
    }
}
