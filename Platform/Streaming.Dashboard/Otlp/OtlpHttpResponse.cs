using Google.Protobuf;
using Google.Rpc;

namespace Streaming.Dashboard.Otlp;

/// <summary>Answers a sender in the format it speaks: protobuf, or JSON.</summary>
internal static class OtlpHttpResponse
{
    public const string Protobuf = "application/x-protobuf";
    public const string Json = "application/json";

    public static Task WriteErrorAsync(HttpContext context, int statusCode, string message)
    {
        context.Response.StatusCode = statusCode;
        return WriteAsync(context, new Status { Message = message });
    }

    public static async Task WriteAsync(HttpContext context, IMessage message)
    {
        var isJson = IsJson(context.Request);
        context.Response.ContentType = isJson ? Json : Protobuf;
        var body = isJson ? System.Text.Encoding.UTF8.GetBytes(JsonFormatter.Default.Format(message)) : message.ToByteArray();
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    public static bool IsJson(HttpRequest request) => HasType(request, Json);

    public static bool IsProtobuf(HttpRequest request) => HasType(request, Protobuf);

    private static bool HasType(HttpRequest request, string type) =>
        Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out var given) && given.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);
}
