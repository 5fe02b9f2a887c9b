using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Hosting;

namespace Streaming.Dashboard.Security;

/// <summary>
/// Pages on loopback answer to loopback names only: a foreign site whose name was pointed at 127.0.0.1 gets nothing.
/// </summary>
internal sealed class ForeignNameGuard(RequestDelegate next, IOptions<DashboardOptions> options)
{
    private readonly bool _isLoopbackOnly = ListenAddress.Split(options.Value.Frontend.EndpointUrls).All(url => ListenAddress.Parse(url)!.IsLoopback);

    public Task InvokeAsync(HttpContext context)
    {
        if (!_isLoopbackOnly || context.Features.Get<ServedOn>()?.Listener != Listener.Pages || IsLoopback(context.Request.Host))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static bool IsLoopback(HostString host) =>
        host.HasValue && ListenAddress.Parse($"http://{host.Value}") is { IsLoopback: true };
}
