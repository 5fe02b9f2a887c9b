namespace Streaming.Dashboard.Resources;

/// <summary>Commands of a resource that the dashboard knows the meaning of.</summary>
internal static class KnownActions
{
    // Hosts of before Aspire 13.6 have the second name.
    private static readonly string[] SetValueNames = ["set-parameter", "parameter-set"];

    /// <summary>The command by which the value of a parameter is asked for; null where it has none.</summary>
    public static ResourceAction? SetValue(ResourceInstance parameter) => parameter.Actions.FirstOrDefault(action => action.IsEnabled && SetValueNames.Contains(action.Name));
}
