using System.Buffers;
using System.IO.Pipelines;
using Google.Protobuf;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Otlp.Wire;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Otlp;

/// <summary>Takes telemetry by HTTP, as protobuf or JSON, packed by gzip or not.</summary>
internal sealed class OtlpHttpEndpoint(TelemetryIntake intake, IOptions<DashboardOptions> options)
{
    public async Task HandleAsync(HttpContext context, TelemetrySignal signal)
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
                await OtlpHttpResponse.WriteAsync(context, OtlpAnswer.Of(signal, await TakeAsync(body, signal, OtlpHttpResponse.IsJson(context.Request))));
            else
                await OtlpHttpResponse.WriteErrorAsync(context, StatusCodes.Status413PayloadTooLarge, OtlpMessages.TooLarge(most));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or MalformedTelemetryException or InvalidProtocolBufferException or InvalidJsonException or FormatException)
        {
            await OtlpHttpResponse.WriteErrorAsync(context, StatusCodes.Status400BadRequest, OtlpMessages.Unreadable + unreadable.Message);
        }
    }

    private async Task<Refusals> TakeAsync(PipeReader body, TelemetrySignal signal, bool isJson)
    {
        try
        {
            if (!isJson)
                return intake.Take(signal, (await body.ReadAsync()).Buffer);
            using var text = new StreamReader(body.AsStream(leaveOpen: true));
            return intake.Take(signal, new ReadOnlySequence<byte>(OtlpJson.ToProtobuf(text, signal)));
        }
        finally
        {
            await body.CompleteAsync();
        }
    }
}
