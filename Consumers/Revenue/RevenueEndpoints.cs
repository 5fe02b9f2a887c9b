namespace Streaming.Consumers.Revenue;

internal static class RevenueEndpoints
{
    // The host gives five seconds to stop: a client that takes nothing is cut off well before.
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(1);

    private const string LastEventId = "Last-Event-ID";
    private const string RetryAfterSeconds = "1";

    public static void MapRevenue(this WebApplication app)
    {
        app.MapGet("/revenue", List);
        app.MapGet("/revenue/stream", StreamAsync);
    }

    private static IResult List(HttpContext context, RevenueView view, RevenueProgress progress)
    {
        if (!TryReadFilter(context.Request, out var filter, out var refusal))
        {
            return refusal;
        }

        if (progress.IsComplete)
        {
            return TypedResults.Ok(view.Find(filter));
        }

        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return TypedResults.Problem(progress.Describe(), statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task StreamAsync(HttpContext context, RevenueStream stream, IHostApplicationLifetime lifetime, TimeProvider time)
    {
        if (!TryReadFilter(context.Request, out var filter, out var refusal))
        {
            await refusal.ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        using var cutOff = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var onCutOff = cutOff.Token.Register(context.Abort);
        using var onStopping = lifetime.ApplicationStopping.Register(() => cutOff.CancelAfter(StopGrace));
        var events = stream.ReadAsync(
            filter, context.Request.Headers[LastEventId], token => KeepAliveAsync(context.Response, token), lifetime.ApplicationStopping);
        await TypedResults.ServerSentEvents(events).ExecuteAsync(context).ConfigureAwait(false);
    }

    private static bool TryReadFilter(HttpRequest request, out RevenueFilter filter, out IResult refusal)
    {
        var reader = new RevenueFilterReader(request.Query);
        filter = reader.Read();
        refusal = TypedResults.ValidationProblem(reader.Errors, string.Join("; ", reader.Errors.Values.SelectMany(errors => errors)) + ".");
        return reader.Errors.Count == 0;
    }

    // A comment: clients ignore it, proxies see that the connection is in use, and a client that is gone is noticed.
    private static async Task KeepAliveAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        await response.WriteAsync(": keep-alive\n\n", cancellationToken).ConfigureAwait(false);
        await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
