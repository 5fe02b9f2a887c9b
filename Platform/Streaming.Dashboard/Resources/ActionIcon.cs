namespace Streaming.Dashboard.Resources;

/// <summary>Icons of the commands that every host has; older hosts name them <c>resource-start</c> and so on.</summary>
internal static class ActionIcon
{
    public static string Of(ResourceAction action) => action.Name.Replace("resource-", "", StringComparison.Ordinal) switch
    {
        "start" => "play",
        "stop" => "stop",
        "restart" => "restart",
        _ => "chevron",
    };
}
