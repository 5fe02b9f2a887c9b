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
            using var body = await BoundedBody.ReadAsync(context.Request, most, context.RequestAborted);
            await (body is null
                ? OtlpHttpResponse.WriteErrorAsync(context, StatusCodes.Status413PayloadTooLarge, OtlpMessages.TooLarge(most))
                : OtlpHttpResponse.WriteAsync(context, intake.Take(Parse(body, OtlpHttpResponse.IsJson(context.Request)))));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or InvalidProtocolBufferException or InvalidJsonException or FormatException)
        {
            await OtlpHttpResponse.WriteErrorAsync(context, StatusCodes.Status400BadRequest, OtlpMessages.Unreadable + unreadable.Message);
        }
    }

    private static TRequest Parse(MemoryStream body, bool isJson)
    {
        if (!isJson)
            return Parser.ParseFrom(body.GetBuffer(), 0, (int)body.Length);
        using var text = new StreamReader(body);
        return OtlpJson.Parse<TRequest>(text);
    }
}
