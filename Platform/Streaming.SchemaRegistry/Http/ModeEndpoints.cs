using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Http;

internal static class ModeEndpoints
{
    public static void MapMode(this IEndpointRouteBuilder app)
    {
        app.MapGet("/mode", (SchemaStore store) => Answer(store.Read(index => index.GlobalMode)));

        app.MapGet("/mode/{subject}", (string subject, SchemaStore store, bool? defaultToGlobal) =>
        {
            var name = RouteValues.Subject(subject);
            return Answer(store.Read(index => index.ModeOf(name) ?? (defaultToGlobal == true ? index.GlobalMode : null))
                ?? throw RegistryException.SubjectModeNotFound(name));
        });

        app.MapPut("/mode", (HttpRequest request, SchemaStore store) => SetAsync(request, store, null));

        app.MapPut("/mode/{subject}", (string subject, HttpRequest request, SchemaStore store) =>
            SetAsync(request, store, RouteValues.Subject(subject)));
    }

    private static async Task<IResult> SetAsync(HttpRequest request, SchemaStore store, string? subject)
    {
        var body = await Answers.ReadAsync(request, RegistryHttpJson.Relaxed.ModeRequestBody).ConfigureAwait(false);
        var mode = body.Mode?.ToUpperInvariant() switch
        {
            "READWRITE" => RegistryMode.ReadWrite,
            "READONLY" => RegistryMode.ReadOnly,
            _ => throw RegistryException.InvalidMode(body.Mode),
        };
        store.SetMode(subject, mode);
        return Answer(mode);
    }

    private static IResult Answer(RegistryMode mode) => Answers.Json(new ModeBody(mode), RegistryHttpJson.Relaxed.ModeBody);
}
