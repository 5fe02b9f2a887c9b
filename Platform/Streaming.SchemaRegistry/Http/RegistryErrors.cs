using Microsoft.AspNetCore.WebUtilities;

namespace Streaming.SchemaRegistry.Http;

/// <summary>Answers errors as registries do: a code and a message.</summary>
internal static class RegistryErrors
{
    public static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            if (context.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest and var status })
            {
                await WriteAsync(context, status, status, $"HTTP {status} {ReasonPhrases.GetReasonPhrase(status)}").ConfigureAwait(false);
            }
        }
        catch (RegistryException exception) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, exception.Status, exception.Code, exception.Message).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, exception.StatusCode, exception.StatusCode, exception.Message).ConfigureAwait(false);
        }
    }

    private static Task WriteAsync(HttpContext context, int status, int code, string message) =>
        Answers.Json(new ErrorBody(code, message), RegistryHttpJson.Relaxed.ErrorBody, status).ExecuteAsync(context);
}
