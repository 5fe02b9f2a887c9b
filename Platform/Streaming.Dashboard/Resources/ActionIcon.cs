namespace Streaming.Dashboard.Resources;

/// <summary>Icons of the commands that every host has, which older hosts name <c>resource-start</c> and so on; of others, what the model chose.</summary>
internal static class ActionIcon
{
    public static string Of(ResourceAction action) => action.Name.Replace("resource-", "", StringComparison.Ordinal) switch
    {
        "start" => "play",
        "stop" => "stop",
        "restart" => "restart",
        _ => FluentIcon.Find(action.IconName) ?? "flash",
    };
}
