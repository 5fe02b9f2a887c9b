namespace Aspire.Hosting.ApplicationModel;

/// <summary>Shows the value of a parameter, masked where it is a secret, or what to set where it has none.</summary>
internal static class ParameterState
{
    private const string ValueMissing = "ValueMissing";

    public static Task ShowAsync(this ResourceNotificationService notifications, ParameterResource parameter, string? value) =>
        notifications.ShowAsync(parameter, new(KnownResourceStates.Running, KnownResourceStateStyles.Success), new("Value", value) { IsSensitive = parameter.Secret });

    /// <param name="notifications">Tell the state.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="advice">What to set.</param>
    /// <param name="style">How grave it is.</param>
    public static Task ShowMissingAsync(this ResourceNotificationService notifications, ParameterResource parameter, string advice, string style) =>
        notifications.ShowAsync(parameter, new(ValueMissing, style), new("Value", advice));

    private static Task ShowAsync(this ResourceNotificationService notifications, ParameterResource parameter, ResourceStateSnapshot state, ResourcePropertySnapshot value) =>
        notifications.PublishUpdateAsync(parameter, s => s with { State = state, Properties = [value, new("resource.source", parameter.ConfigurationKey)] });
}
