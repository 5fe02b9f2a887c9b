using Aspire.DashboardService.Proto.V1;
using ProtoInput = Aspire.DashboardService.Proto.V1.InteractionInput;
using ProtoInputType = Aspire.DashboardService.Proto.V1.InputType;
using ProtoIntent = Aspire.DashboardService.Proto.V1.MessageIntent;

namespace Aspire.Hosting.Dashboard;

/// <summary>Writes prompts as the dashboard reads them, and reads its answers.</summary>
internal static class InteractionMapper
{
    public static WatchInteractionsResponseUpdate Map(InteractionChange change)
    {
        var interaction = change.Interaction;
        var update = new WatchInteractionsResponseUpdate
        {
            InteractionId = interaction.Id,
            Title = interaction.Title,
            Message = interaction.Message ?? string.Empty,
            PrimaryButtonText = interaction.Options.PrimaryButtonText ?? string.Empty,
            SecondaryButtonText = interaction.Options.SecondaryButtonText ?? string.Empty,
            ShowSecondaryButton = interaction.ShowSecondaryButton,
            ShowDismiss = interaction.ShowDismiss,
            EnableMessageMarkdown = interaction.Options.EnableMessageMarkdown ?? false,
        };
        if (change.IsComplete)
        {
            update.Complete = new();
            return update;
        }

        switch (interaction.Kind)
        {
            case InteractionKind.MessageBox:
                update.MessageBox = new() { Intent = (ProtoIntent)interaction.Intent };
                break;
            case InteractionKind.Notification:
                var options = (NotificationInteractionOptions)interaction.Options;
                update.Notification = new() { Intent = (ProtoIntent)interaction.Intent, LinkText = options.LinkText ?? string.Empty, LinkUrl = options.LinkUrl ?? string.Empty };
                break;
            default:
                update.InputsDialog = new() { InputItems = { interaction.Inputs.Select(input => Input(input, interaction.Errors)) } };
                break;
        }

        return update;
    }

    public static InteractionAnswer Answer(WatchInteractionsRequestUpdate update) => update.KindCase switch
    {
        WatchInteractionsRequestUpdate.KindOneofCase.MessageBox when update.MessageBox.HasResult => new(Agreed: update.MessageBox.Result),
        WatchInteractionsRequestUpdate.KindOneofCase.Notification when update.Notification.HasResult => new(Agreed: update.Notification.Result),
        WatchInteractionsRequestUpdate.KindOneofCase.InputsDialog => new(Values: Values(update.InputsDialog)),
        _ => InteractionAnswer.Canceled,
    };

    private static Dictionary<string, string> Values(InteractionInputsDialog dialog)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in dialog.InputItems)
        {
            values[item.Name] = item.Value;
        }

        return values;
    }

    private static ProtoInput Input(InteractionInput input, IReadOnlyDictionary<string, IReadOnlyList<string>> errors)
    {
        var mapped = new ProtoInput
        {
            Name = input.Name,
            Label = string.IsNullOrWhiteSpace(input.Label) ? input.Name : input.Label,
            Placeholder = input.Placeholder ?? string.Empty,
            InputType = TypeOf(input.InputType),
            Required = input.Required,
            // A secret goes from the browser to the host and never back.
            Value = input.InputType == InputType.SecretText ? string.Empty : input.Value ?? string.Empty,
            Description = input.Description ?? string.Empty,
            EnableDescriptionMarkdown = input.EnableDescriptionMarkdown,
            MaxLength = InputRules.MaxLength(input),
            AllowCustomChoice = input.AllowCustomChoice,
            Disabled = input.Disabled,
        };
        foreach (var (value, text) in input.Options ?? [])
        {
            mapped.Options.Add(value, text);
        }

        mapped.ValidationErrors.AddRange(errors.GetValueOrDefault(input.Name) ?? []);
        return mapped;
    }

    private static ProtoInputType TypeOf(InputType type) => type switch
    {
        InputType.Text => ProtoInputType.Text,
        InputType.SecretText => ProtoInputType.SecretText,
        InputType.Choice => ProtoInputType.Choice,
        InputType.Boolean => ProtoInputType.Boolean,
        InputType.Number => ProtoInputType.Number,
        _ => ProtoInputType.Unspecified,
    };
}
