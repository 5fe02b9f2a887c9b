using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Http;

internal static class VersionEndpoints
{
    private const string Version = "/subjects/{subject}/versions/{version}";

    public static void MapVersions(this IEndpointRouteBuilder app)
    {
        app.MapGet("/subjects/{subject}/versions", (string subject, SchemaStore store, bool? deleted, bool? deletedOnly, [AsParameters] Page page) =>
            Answers.Json(
                store.Read(index => page.Of(RouteValues
                    .Versions(index, RouteValues.Subject(subject), RouteValues.Deletion(deleted, deletedOnly))
                    .Select(version => version.Version))),
                RegistryHttpJson.Relaxed.IReadOnlyListInt32));

        app.MapPost("/subjects/{subject}/versions", async (string subject, HttpRequest request, SchemaStore store, bool? normalize, CancellationToken cancellationToken) =>
        {
            var body = await Answers.ReadSchemaAsync(request).ConfigureAwait(false);
            var id = await store.RegisterAsync(RouteValues.Subject(subject), body, normalize ?? false, cancellationToken).ConfigureAwait(false);
            return Answers.Json(new IdBody(id), RegistryHttpJson.Relaxed.IdBody);
        });

        app.MapGet(Version, (string subject, string version, SchemaStore store, bool? deleted) =>
            Answers.Version(Find(store, subject, version, deleted)));

        app.MapGet(Version + "/schema", (string subject, string version, SchemaStore store, bool? deleted) =>
            Answers.Text(Find(store, subject, version, deleted).Text.Text));

        app.MapGet(Version + "/referencedby", (string subject, string version, SchemaStore store, [AsParameters] Page page) => Answers.Json(
            store.Read(index =>
            {
                var found = RouteValues.Version(index, RouteValues.Subject(subject), version, Deleted.With);
                return page.Of(index.ReferencesTo(found.Subject, found.Version).Where(other => !other.Deleted).Select(other => other.Id).Distinct().Order());
            }),
            RegistryHttpJson.Relaxed.IReadOnlyListInt32));

        app.MapDelete(Version, async (string subject, string version, SchemaStore store, bool? permanent, CancellationToken cancellationToken) => Answers.Json(
            await store.ChangeAsync(
                index =>
                {
                    var found = RouteValues.Version(index, RouteValues.Subject(subject), version, Deleted.With);
                    return (Deletion.OfVersion(index, found, permanent ?? false), found.Version);
                },
                cancellationToken).ConfigureAwait(false),
            RegistryHttpJson.Relaxed.Int32));
    }

    private static SchemaVersion Find(SchemaStore store, string subject, string version, bool? deleted) =>
        store.Read(index => RouteValues.Version(index, RouteValues.Subject(subject), version, RouteValues.Deletion(deleted, null)));
}
