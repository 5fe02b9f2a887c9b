using Streaming.SchemaRegistry.Compatibility;
using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Http;

internal static class CompatibilityEndpoints
{
    public static void MapCompatibility(this IEndpointRouteBuilder app)
    {
        app.MapPost(
            "/compatibility/subjects/{subject}/versions/{version}",
            (string subject, string version, HttpRequest request, SchemaStore store, bool? verbose, bool? normalize) =>
                CompareAsync(request, store, subject, (index, name) => [RouteValues.Version(index, name, version)], verbose ?? false, normalize ?? false));

        // A subject without versions takes any schema.
        app.MapPost(
            "/compatibility/subjects/{subject}/versions",
            (string subject, HttpRequest request, SchemaStore store, bool? verbose, bool? normalize) =>
                CompareAsync(request, store, subject, (index, name) => [.. index.Versions(name)], verbose ?? false, normalize ?? false));
    }

    private static async Task<IResult> CompareAsync(
        HttpRequest request, SchemaStore store, string subject, Func<SchemaIndex, string, SchemaVersion[]> select, bool verbose, bool normalize)
    {
        var schema = store.Parse(await Answers.ReadSchemaAsync(request).ConfigureAwait(false), normalize);
        var name = RouteValues.Subject(subject);
        // Compared within: an old schema is parsed when it is first needed, with what it refers to.
        var reasons = store.Read(index => CompatibilityCheck.Compare(schema.Schema, select(index, name), index.LevelFor(name)));
        return Answers.Json(new CompatibleBody(reasons.Count == 0, verbose ? reasons : null), RegistryHttpJson.Relaxed.CompatibleBody);
    }
}
