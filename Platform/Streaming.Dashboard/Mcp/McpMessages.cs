using Streaming.Dashboard.Mcp.Access;
using Streaming.Dashboard.Mcp.Connecting;

namespace Streaming.Dashboard.Mcp;

/// <summary>What programs are told before the protocol begins.</summary>
internal static class McpMessages
{
    public const string Unknown = $"The key is missing or wrong. Send it as {McpApiKey.Header}, or the token of the dashboard's login link as Authorization: Bearer. The dashboard's page {McpConnection.PagePath} has it.";
    public const string ForeignOrigin = "The request comes from a page of another site.";
    public const string PostOnly = $"The MCP server takes POST only: it is stateless streamable HTTP. The dashboard's page {McpConnection.PagePath} says how to connect.";

    public static Task WriteAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(message, context.RequestAborted);
    }

    public static Task WritePostOnlyAsync(HttpContext context)
    {
        context.Response.Headers.Allow = HttpMethods.Post;
        return WriteAsync(context, StatusCodes.Status405MethodNotAllowed, PostOnly);
    }
}
