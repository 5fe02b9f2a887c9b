using Aspire.DashboardService.Proto.V1;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>Questions as a host asks them.</summary>
internal static class SamplePrompts
{
    public static WatchInteractionsResponseUpdate Unresolved(int id = 1) => new()
    {
        InteractionId = id,
        Title = "Unresolved parameters",
        Message = "No value is set for payment-key, region. Resources that need one wait for it.",
        PrimaryButtonText = "Enter values",
        ShowDismiss = true,
        Notification = new() { Intent = MessageIntent.Warning },
    };

    public static WatchInteractionsResponseUpdate Form(int id, params InteractionInput[] inputs) => new()
    {
        InteractionId = id,
        Title = "Enter parameter values",
        Message = "Resources that wait for them start as soon as they are there.",
        PrimaryButtonText = "Save",
        ShowDismiss = true,
        ShowSecondaryButton = true,
        InputsDialog = new() { InputItems = { inputs } },
    };

    public static InteractionInput Secret(params string[] errors) => new()
    {
        Name = "payment-key",
        Label = "payment-key",
        Placeholder = "Value of payment-key",
        InputType = InputType.SecretText,
        Required = true,
        MaxLength = 8000,
        Description = "The shop's key for its bank. Ask the accounting department for it.",
        ValidationErrors = { errors },
    };

    public static InteractionInput Region() => new()
    {
        Name = "region",
        Label = "region",
        InputType = InputType.Choice,
        Required = true,
        Placeholder = "Choose one",
        Options = { { "north", "North" }, { "south", "South" } },
    };

    public static InteractionInput Number() => new() { Name = "limit", Label = "limit", InputType = InputType.Number, Value = "10" };

    public static InteractionInput Text() => new() { Name = "greeting", Label = "greeting", InputType = InputType.Text, MaxLength = 5 };

    public static InteractionInput Save() => new()
    {
        Name = "SaveToUserSecrets",
        Label = "Save to user secrets",
        InputType = InputType.Boolean,
        Description = "The next run finds the values there.",
    };
}
