namespace Streaming.Dashboard.Resources;

/// <summary>
/// The drawings for names of Fluent icons, which models choose icons by. Fluent has thousands, in a package of many
/// megabytes; here are those that stand for kinds of resources and for commands.
/// </summary>
internal static class FluentIcon
{
    private static readonly Dictionary<string, string> Drawings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Add"] = "plus",
        ["ArrowClockwise"] = "restart",
        ["ArrowCounterclockwise"] = "restart",
        ["ArrowDownload"] = "download",
        ["ArrowReset"] = "restart",
        ["ArrowSync"] = "restart",
        ["ArrowUpload"] = "upload",
        ["Bot"] = "bot",
        ["Box"] = "box",
        ["BracesVariable"] = "schemas",
        ["BrainCircuit"] = "bot",
        ["Broom"] = "clear",
        ["Bug"] = "bug",
        ["Chat"] = "messages",
        ["ChartMultiple"] = "metrics",
        ["CheckmarkCircle"] = "check",
        ["Clock"] = "clock",
        ["Cloud"] = "cloud",
        ["CloudDatabase"] = "topics",
        ["CloudArrowUp"] = "cloud",
        ["Code"] = "code",
        ["CodeCsRectangle"] = "code",
        ["CodeJsRectangle"] = "code",
        ["CodePyRectangle"] = "code",
        ["ContentSettings"] = "gear",
        ["DataTrending"] = "metrics",
        ["DataUsage"] = "metrics",
        ["Database"] = "topics",
        ["DatabaseLightning"] = "topics",
        ["DatabaseMultiple"] = "topics",
        ["Delete"] = "clear",
        ["Desktop"] = "desktop",
        ["Dismiss"] = "close",
        ["Document"] = "logs",
        ["DocumentText"] = "logs",
        ["Eye"] = "eye",
        ["Flash"] = "flash",
        ["FlowChart"] = "jobs",
        ["Flow"] = "jobs",
        ["Folder"] = "folder",
        ["Globe"] = "globe",
        ["GlobeArrowForward"] = "globe",
        ["Key"] = "key",
        ["KeyMultiple"] = "key",
        ["Link"] = "link",
        ["LinkMultiple"] = "link",
        ["LockClosed"] = "lock",
        ["Mail"] = "mail",
        ["MailMultiple"] = "mail",
        ["Open"] = "link",
        ["Pause"] = "pause",
        ["People"] = "groups",
        ["Person"] = "groups",
        ["Play"] = "play",
        ["PlugConnected"] = "plug",
        ["PlugConnectedSettings"] = "plug",
        ["Save"] = "download",
        ["Search"] = "search",
        ["Server"] = "server",
        ["ServerMultiple"] = "server",
        ["Settings"] = "gear",
        ["SettingsCogMultiple"] = "gear",
        ["Shield"] = "shield",
        ["Stop"] = "stop",
        ["Table"] = "table",
        ["Timer"] = "clock",
        ["Warning"] = "warning",
        ["Wrench"] = "wrench",
    };

    /// <returns>The drawing of a Fluent icon; null where there is none.</returns>
    public static string? Find(string name) => Drawings.GetValueOrDefault(name);

    /// <summary>What stands for a kind of resource.</summary>
    public static string OfType(string type) => type switch
    {
        "Project" => "code",
        "Container" => "box",
        "Executable" => "console",
        "Parameter" => "key",
        "ConnectionString" => "plug",
        "ExternalService" => "globe",
        "KafkaCluster" => "topics",
        "SchemaRegistry" => "schemas",
        "FlinkCluster" or "FlinkSqlJob" => "jobs",
        _ => "gear",
    };
}
