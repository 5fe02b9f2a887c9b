using Streaming.Dashboard.StructuredLogs;

namespace Streaming.Dashboard.Api;

/// <summary>A level as a parameter, in any spelling of upper and lower case.</summary>
internal readonly record struct ApiLevel(Severity Severity)
{
    public static bool TryParse(string? text, out ApiLevel level)
    {
        var isLevel = Enum.TryParse<Severity>(text, ignoreCase: true, out var severity) && Enum.IsDefined(severity);
        level = new(severity);
        return isLevel;
    }
}
