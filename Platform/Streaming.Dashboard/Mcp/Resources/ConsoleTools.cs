using System.ComponentModel;
using Grpc.Core;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Streaming.Dashboard.ConsoleLogs;
using Streaming.Dashboard.Mcp.Answers;

namespace Streaming.Dashboard.Mcp.Resources;

/// <summary>Tells what resources wrote.</summary>
internal sealed class ConsoleTools(ResourceFinder resources, ConsoleHistory history)
{
    private const int UsualLines = 200;
    private const int MostLines = 1_000;
    private const string More = "The newest are shown. Raise limit (at most 1000), or narrow with search.";

    [McpServerTool(Name = "list_console_logs", Title = "Console", ReadOnly = true, OpenWorld = false)]
    [Description("Lists the last lines that a resource wrote to its console, oldest first, with times in UTC; those of standard error begin with [stderr]. It says why a resource does not run, and what its commands did.")]
    public async Task<CallToolResult> ListConsoleLogsAsync(
        [Description("The resource, or of several instances one.")] string resourceName,
        [Description("A text that the lines have.")] string? search = null,
        [Description("How many lines; usually 200, at most 1000.")] int? limit = null,
        CancellationToken cancellationToken = default)
    {
        var name = resources.Find(resourceName).Name;
        var most = ToolLimit.Of(limit, UsualLines, MostLines);
        Queue<string> last = new();
        var found = 0L;
        try
        {
            await foreach (var piece in history.ReadAsync(name, cancellationToken))
            {
                foreach (var line in piece.Select(TextOf).Where(text => string.IsNullOrEmpty(search) || text.Contains(search, StringComparison.OrdinalIgnoreCase)))
                {
                    found++;
                    if (last.Count == most)
                        last.Dequeue();
                    last.Enqueue(line);
                }
            }
        }
        catch (RpcException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException($"The host does not tell the console of {name} ({failure.StatusCode}: {failure.Status.Detail}). Try again when it is back.");
        }
        catch (RpcException)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        return new ToolAnswer().Set("resource", name).ListLast("lines", [.. last], found, More).Result();
    }

    private static string TextOf(ConsoleLine line) => line.IsError ? $"[stderr] {ConsoleHistory.TextOf(line)}" : ConsoleHistory.TextOf(line);
}
