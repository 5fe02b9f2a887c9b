using System.Text.Json;
using Streaming.Dashboard.Live;

namespace Streaming.Dashboard.Api;

/// <summary>Answers with what there is as one JSON array; or with it and all that comes, an object a line, until the client goes.</summary>
/// <param name="name">The name of the file, where it is saved.</param>
/// <param name="read">Gives what has come since it was called last.</param>
/// <param name="changes">Tells when there is more.</param>
/// <param name="time">The clock.</param>
internal sealed class JsonFeed<T>(string name, Func<IReadOnlyList<T>> read, ChangeSource changes, TimeProvider time) : IResult
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly byte[] LineEnd = [(byte)'\n'];

    public bool Follows { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        if (httpContext.Request.Query.ContainsKey("download"))
            httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.json\"";
        if (!Follows)
        {
            await httpContext.Response.WriteAsJsonAsync(read(), ApiJson.Options, httpContext.RequestAborted);
            return;
        }
        httpContext.Response.ContentType = "application/x-ndjson";
        await FollowAsync(httpContext.Response, httpContext.RequestAborted);
    }

    private async Task FollowAsync(HttpResponse response, CancellationToken gone)
    {
        var coalescer = new Coalescer(Interval, time);
        using var following = changes.Follow(coalescer.Signal);
        coalescer.Signal();
        try
        {
            await coalescer.RunAsync(() => WriteAsync(response, gone), gone);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The client has had enough.
        }
    }

    private async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        foreach (var item in read())
        {
            await JsonSerializer.SerializeAsync(response.Body, item, ApiJson.Options, cancellationToken);
            await response.Body.WriteAsync(LineEnd, cancellationToken);
        }
        await response.Body.FlushAsync(cancellationToken);
    }
}
