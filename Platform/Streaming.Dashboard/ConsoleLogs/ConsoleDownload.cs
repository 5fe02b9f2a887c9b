using System.Globalization;
using Aspire.DashboardService.Proto.V1;
using Grpc.Core;
using Streaming.Dashboard.Resources;

namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>Sends all lines that the host has kept of a console, as plain text.</summary>
internal sealed class ConsoleDownload(ResourceServiceChannel channel) : IResult
{
    private const string Stamp = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static string PathFor(string resourceName) => $"/console/{Uri.EscapeDataString(resourceName)}/download";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var name = (string)httpContext.GetRouteValue("name")!;
        var cancellation = httpContext.RequestAborted;
        if (channel.Client is not { } client)
        {
            httpContext.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        using var watch = client.WatchResourceConsoleLogs(new() { ResourceName = name, SuppressFollow = true }, channel.Headers, cancellationToken: cancellation);
        try
        {
            await watch.ResponseHeadersAsync;
        }
        catch (RpcException)
        {
            httpContext.Response.StatusCode = StatusCodes.Status502BadGateway;
            await httpContext.Response.WriteAsync("The host does not answer. Try again when it is back.", cancellation);
            return;
        }
        httpContext.Response.ContentType = "text/plain; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName(name)}\"";
        await CopyAsync(watch.ResponseStream, httpContext.Response, cancellation);
    }

    private static async Task CopyAsync(IAsyncStreamReader<WatchResourceConsoleLogsUpdate> updates, HttpResponse response, CancellationToken cancellationToken)
    {
        var reader = new ConsoleLineReader();
        await foreach (var update in updates.ReadAllAsync(cancellationToken))
        {
            var lines = update.LogLines.Select(line => Text(reader.Read(line.LineNumber, line.Text, line.IsStdErr)));
            await response.WriteAsync(string.Concat(lines), cancellationToken);
        }
    }

    private static string Text(ConsoleLine line) =>
        line.Time is { } time ? $"{time.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture)} {line.Text}\n" : $"{line.Text}\n";

    private static string FileName(string resourceName) =>
        string.Concat(resourceName.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_')) + ".log";
}
