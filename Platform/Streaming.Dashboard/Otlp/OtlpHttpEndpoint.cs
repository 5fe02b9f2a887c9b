using System.IO.Pipelines;
using Google.Protobuf;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Otlp;

/// <summary>Takes telemetry of one kind by HTTP, as protobuf or JSON, packed by gzip or not.</summary>
internal sealed class OtlpHttpEndpoint<TRequest>(TelemetryIntake intake, IOptions<DashboardOptions> options) where TRequest : IMessage<TRequest>, new()
{
    private static readonly MessageParser<TRequest> Parser = new(() => new TRequest());

    public async Task HandleAsync(HttpContext context)
    {
        var most = options.Value.Otlp.MaxRequestBytes;
        if (!OtlpHttpResponse.IsProtobuf(context.Request) && !OtlpHttpResponse.IsJson(context.Request))
        {
            await OtlpHttpResponse.WriteErrorAsync(context, StatusCodes.Status415UnsupportedMediaType, OtlpMessages.BadType);
            return;
        }
        if (!BoundedBody.HasKnownEncoding(context.Request))
        {
            await OtlpHttpResponse.WriteErrorAsync(context, StatusCodes.Status415UnsupportedMediaType, OtlpMessages.BadEncoding);
            return;
        }
        try
        {
            if (await BoundedBody.ReadAsync(context.Request, most, context.RequestAborted) is { } body)
                await OtlpHttpResponse.WriteAsync(context, intake.Take(await ParseAsync(body, OtlpHttpResponse.IsJson(context.Request))));
            else
                await OtlpHttpResponse.WriteErrorAsync(context, StatusCodes.Status413PayloadTooLarge, OtlpMessages.TooLarge(most));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or InvalidProtocolBufferException or InvalidJsonException or FormatException)
        {
            await OtlpHttpResponse.WriteErrorAsync(context, StatusCodes.Status400BadRequest, OtlpMessages.Unreadable + unreadable.Message);
        }
    }

    private static async Task<TRequest> ParseAsync(PipeReader body, bool isJson)
    {
        try
        {
            if (!isJson)
                return Parser.ParseFrom((await body.ReadAsync()).Buffer);
            using var text = new StreamReader(body.AsStream(leaveOpen: true));
            return OtlpJson.Parse<TRequest>(text);
        }
        finally
        {
            await body.CompleteAsync();
        }
    }
}
