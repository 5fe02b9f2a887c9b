using Microsoft.Extensions.Options;
using Streaming.Contracts;
using Streaming.Producers.Publishing;

namespace Streaming.Producers.Http;

internal static class OrderEndpoints
{
    private const string Lines = "application/x-ndjson";
    private const string RetryAfterSeconds = "5";

    public static void MapOrders(this WebApplication app)
    {
        app.MapPost("/orders", PostAsync);
        app.MapGet("/stats", (IngestStats stats) => stats.Snapshot());
    }

    private static async Task<IResult> PostAsync(
        HttpContext context, OrderPublisher publisher, IngestStats stats, IOptions<ProducersOptions> options, TimeProvider time)
    {
        var isLines = context.Request.ContentType?.StartsWith(Lines, StringComparison.OrdinalIgnoreCase) == true;
        if (!isLines && !context.Request.HasJsonContentType())
        {
            return Results.Problem($"Send the orders as application/json or {Lines}.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        if (await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            return Results.Problem(
                $"The body has more than {RequestBody.MaxBytes} bytes: send the orders in several requests.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        var errors = new RequestErrors();
        var prefix = IdempotencyKey.IdPrefix(context.Request, body, errors);
        var orders = isLines ? OrderRequestReader.ReadLines(body, prefix, errors) : OrderRequestReader.ReadJson(body, prefix, errors);
        if (orders.Count == 0 && !errors.Any)
        {
            errors.Add("body", "has no order");
        }

        return errors.Any ? errors.ToResult() : await SendAsync(context, orders, publisher, stats, options.Value, time).ConfigureAwait(false);
    }

    private static async Task<IResult> SendAsync(
        HttpContext context, List<OrderLine> orders, OrderPublisher publisher, IngestStats stats, ProducersOptions options, TimeProvider time)
    {
        using var timeout = new CancellationTokenSource(options.AcknowledgementTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, context.RequestAborted);
        var acknowledged = new List<Task>(orders.Count);
        try
        {
            foreach (var order in orders)
            {
                acknowledged.Add(CountAsync(await publisher.SendAsync(order, either.Token).ConfigureAwait(false), stats));
            }

            await Task.WhenAll(acknowledged).WaitAsync(either.Token).ConfigureAwait(false);
            return Results.Json(new AcceptedOrders(orders.Count, [.. orders.Select(order => order.Id)]), statusCode: StatusCodes.Status202Accepted);
        }
        catch (RecordRefusedException exception)
        {
            return Results.Problem($"An order was not taken: {exception.Message}.", statusCode: StatusCodes.Status400BadRequest);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Results.Problem(
                $"Kafka or the schema registry did not answer within {options.AcknowledgementTimeout.TotalSeconds} s; {acknowledged.Count} of {orders.Count} orders "
                + $"may still be written. Repeat the request with the same {IdempotencyKey.Header} and body, and no order counts twice.",
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task CountAsync(Task delivered, IngestStats stats)
    {
        stats.Read();
        try
        {
            await delivered.ConfigureAwait(false);
            stats.Produced();
        }
        catch (RecordRefusedException)
        {
            stats.Rejected();
            throw;
        }
    }
}
