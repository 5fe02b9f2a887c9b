using Streaming.SchemaRegistry.Compatibility;
using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Http;

internal static class ConfigEndpoints
{
    public static void MapConfig(this IEndpointRouteBuilder app)
    {
        app.MapGet("/config", (SchemaStore store) => Answer(store.Read(index => index.GlobalLevel)));

        app.MapGet("/config/{subject}", (string subject, SchemaStore store, bool? defaultToGlobal) =>
        {
            var name = RouteValues.Subject(subject);
            return Answer(store.Read(index => index.LevelOf(name) ?? (defaultToGlobal == true ? index.GlobalLevel : null))
                ?? throw RegistryException.SubjectLevelNotFound(name));
        });

        app.MapPut("/config", (HttpRequest request, SchemaStore store) => SetAsync(request, store, null));

        app.MapPut("/config/{subject}", (string subject, HttpRequest request, SchemaStore store) =>
            SetAsync(request, store, RouteValues.Subject(subject)));
    }

    private static async Task<IResult> SetAsync(HttpRequest request, SchemaStore store, string? subject)
    {
        var body = await Answers.ReadAsync(request, RegistryHttpJson.Relaxed.CompatibilityBody).ConfigureAwait(false);
        var level = Parse(body.Compatibility);
        store.SetLevel(subject, level);
        return Answers.Json(new NewLevelBody(level), RegistryHttpJson.Relaxed.NewLevelBody);
    }

    private static CompatibilityLevel Parse(string? text) => text?.ToUpperInvariant() switch
    {
        "NONE" => CompatibilityLevel.None,
        "BACKWARD" => CompatibilityLevel.Backward,
        "BACKWARD_TRANSITIVE" => CompatibilityLevel.BackwardTransitive,
        "FORWARD" => CompatibilityLevel.Forward,
        "FORWARD_TRANSITIVE" => CompatibilityLevel.ForwardTransitive,
        "FULL" => CompatibilityLevel.Full,
        "FULL_TRANSITIVE" => CompatibilityLevel.FullTransitive,
        _ => throw RegistryException.InvalidLevel(text),
    };

    private static IResult Answer(CompatibilityLevel level) => Answers.Json(new LevelBody(level), RegistryHttpJson.Relaxed.LevelBody);
}
