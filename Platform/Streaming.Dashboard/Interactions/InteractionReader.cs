using Aspire.DashboardService.Proto.V1;
using Streaming.Dashboard.Layout;

namespace Streaming.Dashboard.Interactions;

/// <summary>Reads the host's questions.</summary>
internal static class InteractionReader
{
    /// <returns>Null where nobody needs to answer, or this dashboard cannot show it.</returns>
    public static PendingInteraction? Read(WatchInteractionsResponseUpdate update) => update.KindCase switch
    {
        WatchInteractionsResponseUpdate.KindOneofCase.MessageBox => Common(update, InteractionKind.MessageBox) with { Tone = ToneOf(update.MessageBox.Intent) },
        WatchInteractionsResponseUpdate.KindOneofCase.Notification => Common(update, InteractionKind.Notification) with
        {
            Tone = ToneOf(update.Notification.Intent),
            LinkText = update.Notification.LinkText.Length > 0 ? update.Notification.LinkText : update.Notification.LinkUrl,
            Link = Uri.TryCreate(update.Notification.LinkUrl, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link : null,
        },
        WatchInteractionsResponseUpdate.KindOneofCase.InputsDialog => Common(update, InteractionKind.Inputs) with { Inputs = [.. update.InputsDialog.InputItems.Select(Input)] },
        _ => null,
    };

    private static PendingInteraction Common(WatchInteractionsResponseUpdate update, InteractionKind kind) => new()
    {
        Id = update.InteractionId,
        Kind = kind,
        Title = update.Title,
        Message = update.Message,
        PrimaryText = update.PrimaryButtonText,
        SecondaryText = update.SecondaryButtonText,
        HasSecondary = update.ShowSecondaryButton,
        CanDismiss = update.ShowDismiss,
    };

    private static InputEntry Input(InteractionInput input) => new()
    {
        Name = input.Name,
        Label = input.Label.Length > 0 ? input.Label : input.Name,
        Kind = input.InputType switch
        {
            InputType.SecretText => InputKind.Secret,
            InputType.Choice => InputKind.Choice,
            InputType.Boolean => InputKind.Boolean,
            InputType.Number => InputKind.Number,
            _ => InputKind.Text,
        },
        Value = input.Value,
        Description = input.Description,
        Placeholder = input.Placeholder,
        IsRequired = input.Required,
        IsDisabled = input.Disabled,
        MaxLength = input.MaxLength > 0 ? input.MaxLength : null,
        Options = [.. input.Options],
        AllowsOther = input.AllowCustomChoice,
        Errors = [.. input.ValidationErrors],
    };

    private static Tone ToneOf(MessageIntent intent) => intent switch
    {
        MessageIntent.Success => Tone.Success,
        MessageIntent.Warning => Tone.Warning,
        MessageIntent.Error => Tone.Error,
        MessageIntent.Information or MessageIntent.Confirmation => Tone.Info,
        _ => Tone.Neutral,
    };
}
