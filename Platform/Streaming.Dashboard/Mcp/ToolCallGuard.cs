using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Streaming.Dashboard.Mcp.Resources;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Mcp;

/// <summary>Ends a call of a tool that takes too long, and tells its failure to whoever called, as the protocol wants it: as a result.</summary>
internal sealed partial class ToolCallGuard(TimeProvider time, ILogger<ToolCallGuard> logger)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LimitOfCommands = TimeSpan.FromMinutes(2);

    public McpRequestHandler<CallToolRequestParams, CallToolResult> Guard(McpRequestHandler<CallToolRequestParams, CallToolResult> next) =>
        (request, cancellationToken) => RunAsync(request.Params?.Name ?? "", token => next(request, token), cancellationToken);

    internal async ValueTask<CallToolResult> RunAsync(string name, Func<CancellationToken, ValueTask<CallToolResult>> call, CancellationToken cancellationToken)
    {
        var limit = name == CommandTools.Execute ? LimitOfCommands : Limit;
        using var ending = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, ending.Token);
        try
        {
            return await call(either.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Failure($"{name} has not ended within {limit.TotalSeconds:0} s and was given up. Ask for less, or try again later.");
        }
        catch (Exception failure) when (failure is ToolException or StreamsException)
        {
            return Failure(failure.Message);
        }
        catch (Exception failure) when (failure is ArgumentException or JsonException)
        {
            return Failure($"{name} cannot read its arguments: {failure.Message}");
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or McpException))
        {
            LogFailure(name, failure);
            return Failure($"{name} has failed: {failure.Message}");
        }
    }

    private static CallToolResult Failure(string message) => new() { IsError = true, Content = [new TextContentBlock { Text = message }] };

    [LoggerMessage(70, LogLevel.Error, "The MCP tool {Tool} has failed")]
    private partial void LogFailure(string tool, Exception failure);
}
