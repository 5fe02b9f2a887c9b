namespace Streaming.Dashboard.Mcp.Answers;

/// <summary>How many things of a list are asked for.</summary>
internal static class ToolLimit
{
    public const int Most = 500;

    /// <summary>The number asked for, the usual one where none is; from one to the most.</summary>
    public static int Of(int? asked, int usual, int most = Most) => Math.Clamp(asked ?? usual, 1, most);
}
