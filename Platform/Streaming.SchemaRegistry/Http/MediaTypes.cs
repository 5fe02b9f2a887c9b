using Microsoft.Net.Http.Headers;

namespace Streaming.SchemaRegistry.Http;

/// <summary>The media types that registries read and write; an answer comes in the one that was asked for.</summary>
internal static class MediaTypes
{
    private static readonly string[] Answered = [Answers.MediaType, "application/vnd.schemaregistry+json", "application/json"];

    private static readonly string[] Read = [.. Answered, "application/octet-stream"];

    /// <exception cref="RegistryException">The request is in another type, or asks for another one.</exception>
    public static Task NegotiateAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.ContentType is { Length: > 0 } type
            && !(MediaTypeHeaderValue.TryParse(type, out var parsed) && Read.Contains(parsed.MediaType.Value, StringComparer.OrdinalIgnoreCase)))
        {
            throw RegistryException.UnsupportedMediaType();
        }

        if (context.Request.Headers.Accept is { Count: > 0 } accept && Choose(accept) is var chosen && chosen != Answers.MediaType)
        {
            context.Response.OnStarting(() =>
            {
                context.Response.ContentType = context.Response.ContentType == Answers.MediaType ? chosen : context.Response.ContentType;
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    private static string Choose(IList<string> accept)
    {
        // What is no header at all says nothing about the answer.
        if (!MediaTypeHeaderValue.TryParseList(accept, out var wanted))
        {
            return Answers.MediaType;
        }

        var best = wanted.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1)
            .Select(type => Answered.FirstOrDefault(answer => Matches(type, answer)))
            .FirstOrDefault(answer => answer is not null);
        return best ?? throw RegistryException.NotAcceptable();
    }

    private static bool Matches(MediaTypeHeaderValue type, string answer) =>
        type.MatchesAllTypes || answer.Equals(type.MediaType.Value, StringComparison.OrdinalIgnoreCase)
        || (type.MatchesAllSubTypes && answer.StartsWith($"{type.Type}/", StringComparison.OrdinalIgnoreCase));
}
