using Streaming.SchemaRegistry.Compatibility;
using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Http;

internal static class CompatibilityEndpoints
{
    public static void MapCompatibility(this IEndpointRouteBuilder app)
    {
        app.MapPost(
            "/compatibility/subjects/{subject}/versions/{version}",
            (string subject, string version, HttpRequest request, SchemaStore store, bool? verbose) =>
                CompareAsync(request, store, subject, (index, name) => [RouteValues.Version(index, name, version)], verbose ?? false));

        app.MapPost(
            "/compatibility/subjects/{subject}/versions",
            (string subject, HttpRequest request, SchemaStore store, bool? verbose) =>
                CompareAsync(request, store, subject, (index, name) => [.. RouteValues.Versions(index, name)], verbose ?? false));
    }

    private static async Task<IResult> CompareAsync(
        HttpRequest request, SchemaStore store, string subject, Func<SchemaIndex, string, SchemaVersion[]> select, bool verbose)
    {
        var (schema, _) = SchemaText.Parse(await Answers.ReadSchemaAsync(request).ConfigureAwait(false), normalize: false);
        var name = RouteValues.Subject(subject);
        var (versions, level) = store.Read(index => (select(index, name), index.LevelOf(name) ?? index.GlobalLevel));
        var reasons = CompatibilityCheck.Compare(schema, versions, level);
        return Answers.Json(new CompatibleBody(reasons.Count == 0, verbose ? reasons : null), RegistryHttpJson.Relaxed.CompatibleBody);
    }
}
