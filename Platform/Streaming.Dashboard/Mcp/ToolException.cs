namespace Streaming.Dashboard.Mcp;

/// <summary>A tool was asked for something that there is not. The message is for whoever called it.</summary>
internal sealed class ToolException(string message) : Exception(message)
{
    private const int MostNames = 50;

    /// <summary>A name that there is not, with those that there are.</summary>
    /// <param name="what">What has the name, as <c>topic</c>.</param>
    /// <param name="name">The name asked for.</param>
    /// <param name="known">All names.</param>
    /// <param name="tool">The tool that lists them.</param>
    public static ToolException Unknown(string what, string name, IEnumerable<string> known, string tool)
    {
        string[] names = [.. known];
        var there = names.Length switch
        {
            0 => "there is none",
            <= MostNames => $"there are: {string.Join(", ", names)}",
            _ => $"there are {names.Length}, among them: {string.Join(", ", names.Take(MostNames))}",
        };
        return new($"There is no {what} '{name}'; {there}. {tool} lists them.");
    }
}
