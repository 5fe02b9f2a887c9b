using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Hosting;

namespace Streaming.Dashboard.Security;

/// <summary>
/// Pages and the MCP server on loopback answer to loopback names only: a foreign site whose name was pointed at 127.0.0.1 gets nothing.
/// </summary>
internal sealed class ForeignNameGuard(RequestDelegate next, IOptions<DashboardOptions> options)
{
    private readonly bool _arePagesOnLoopback = ListenAddress.Split(options.Value.Frontend.EndpointUrls).All(IsLoopback);
    private readonly bool _isMcpOnLoopback = options.Value.HasMcpListener && IsLoopback(options.Value.Mcp.EndpointUrl!);

    public Task InvokeAsync(HttpContext context)
    {
        if (!IsOnLoopback(context.Features.Get<ServedOn>()?.Listener) || IsLoopback(context.Request.Host))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private bool IsOnLoopback(Listener? listener) => listener switch
    {
        Listener.Pages => _arePagesOnLoopback,
        Listener.Mcp => _isMcpOnLoopback,
        _ => false,
    };

    private static bool IsLoopback(string url) => ListenAddress.Parse(url)!.IsLoopback;

    private static bool IsLoopback(HostString host) =>
        host.HasValue && ListenAddress.Parse($"http://{host.Value}") is { IsLoopback: true };
}
