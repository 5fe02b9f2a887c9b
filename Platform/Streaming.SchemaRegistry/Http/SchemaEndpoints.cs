using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Http;

internal static class SchemaEndpoints
{
    private static readonly IReadOnlyList<string> Types = ["AVRO"];

    public static void MapSchemas(this IEndpointRouteBuilder app)
    {
        app.MapGet("/schemas", (SchemaStore store, string? subjectPrefix, bool? deleted, bool? latestOnly, [AsParameters] Page page) => Answers.Json(
            store.Read(index =>
            {
                var versions = index.All(RouteValues.Deletion(deleted, null))
                    .Where(version => version.Subject.StartsWith(RouteValues.Prefix(subjectPrefix), StringComparison.Ordinal));
                return page.Of(latestOnly == true ? versions.GroupBy(version => version.Subject).Select(subject => subject.Last()) : versions);
            }).Select(Answers.Body).ToArray(),
            RegistryHttpJson.Relaxed.IReadOnlyListSchemaVersionBody));

        app.MapGet("/schemas/types", () => Answers.Json(Types, RegistryHttpJson.Relaxed.IReadOnlyListString));

        app.MapGet("/schemas/ids/{id}", (string id, SchemaStore store, bool? fetchMaxId) =>
        {
            var (version, maxId) = store.Read(index => (RouteValues.WithId(index, id).First(), index.LastId));
            return Answers.Json(
                new SchemaTextBody(version.Text.Text, Answers.References(version), fetchMaxId == true ? maxId : null),
                RegistryHttpJson.Relaxed.SchemaTextBody);
        });

        app.MapGet("/schemas/ids/{id}/schema", (string id, SchemaStore store) =>
            Answers.Text(store.Read(index => RouteValues.WithId(index, id).First()).Text.Text));

        app.MapGet("/schemas/ids/{id}/subjects", (string id, SchemaStore store, bool? deleted, [AsParameters] Page page) => Answers.Json(
            page.Of(Places(store, id, deleted).Select(version => version.Subject).Distinct()),
            RegistryHttpJson.Relaxed.IReadOnlyListString));

        app.MapGet("/schemas/ids/{id}/versions", (string id, SchemaStore store, bool? deleted, [AsParameters] Page page) => Answers.Json(
            page.Of(Places(store, id, deleted).Select(version => new SubjectVersionBody(version.Subject, version.Version))),
            RegistryHttpJson.Relaxed.IReadOnlyListSubjectVersionBody));
    }

    private static SchemaVersion[] Places(SchemaStore store, string id, bool? deleted) =>
        store.Read(index => RouteValues.WithId(index, id).Where(version => deleted == true || !version.Deleted).ToArray());
}
