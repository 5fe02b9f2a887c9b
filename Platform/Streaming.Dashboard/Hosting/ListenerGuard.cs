namespace Streaming.Dashboard.Hosting;

/// <summary>
/// Lets a request through only where its connection came in by the door of its endpoint. The door is known by the
/// connection, not by the Host header, which anybody can write.
/// </summary>
internal sealed class ListenerGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var entered = context.Features.Get<ServedOn>()?.Listener ?? Listener.Pages;
        var endpoint = context.GetEndpoint();
        if (entered == Listener.Pages && endpoint is null)
            return next(context);
        if (entered == (endpoint?.Metadata.GetMetadata<ServedOn>()?.Listener ?? Listener.Pages))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
