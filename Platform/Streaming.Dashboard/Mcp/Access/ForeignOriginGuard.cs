namespace Streaming.Dashboard.Mcp.Access;

/// <summary>
/// Refuses what a page of another site sends to the MCP server: browsers say where a request comes from, programs do not. The
/// browser's cookie, or a server that asks nobody, would let it in otherwise.
/// </summary>
internal sealed class ForeignOriginGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<McpEndpoint>() is null || IsOwn(context.Request)
            ? next(context)
            : McpMessages.WriteAsync(context, StatusCodes.Status403Forbidden, McpMessages.ForeignOrigin);

    private static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin.Count == 0 || request.Headers.Origin.ToString().Equals($"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
}
