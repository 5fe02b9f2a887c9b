using Grpc.Core;
using Streaming.Dashboard.Resources;

namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>Sends all lines that the host has kept of a console, as plain text.</summary>
internal sealed class ConsoleDownload(ResourceServiceChannel channel, ConsoleHistory history) : IResult
{
    public static string PathFor(string resourceName) => $"/console/{Uri.EscapeDataString(resourceName)}/download";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var name = (string)httpContext.GetRouteValue("name")!;
        var cancellation = httpContext.RequestAborted;
        if (channel.Client is null)
        {
            httpContext.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await using var pieces = history.ReadAsync(name, cancellation).GetAsyncEnumerator(cancellation);
        bool hasMore;
        try
        {
            hasMore = await pieces.MoveNextAsync();
        }
        catch (RpcException)
        {
            httpContext.Response.StatusCode = StatusCodes.Status502BadGateway;
            await httpContext.Response.WriteAsync("The host does not answer. Try again when it is back.", cancellation);
            return;
        }
        httpContext.Response.ContentType = "text/plain; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName(name)}\"";
        for (; hasMore; hasMore = await pieces.MoveNextAsync())
            await httpContext.Response.WriteAsync(string.Concat(pieces.Current.Select(line => ConsoleHistory.TextOf(line) + "\n")), cancellation);
    }

    private static string FileName(string resourceName) =>
        string.Concat(resourceName.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_')) + ".log";
}
