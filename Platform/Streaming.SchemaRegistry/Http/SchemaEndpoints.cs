using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Http;

internal static class SchemaEndpoints
{
    private static readonly IReadOnlyList<string> Types = ["AVRO"];

    public static void MapSchemas(this IEndpointRouteBuilder app)
    {
        app.MapGet("/schemas/types", () => Answers.Json(Types, RegistryHttpJson.Relaxed.IReadOnlyListString));

        app.MapGet("/schemas/ids/{id}", (string id, SchemaStore store) =>
            Answers.Json(new SchemaTextBody(First(store, id).Text), RegistryHttpJson.Relaxed.SchemaTextBody));

        app.MapGet("/schemas/ids/{id}/schema", (string id, SchemaStore store) => Answers.Text(First(store, id).Text));

        app.MapGet("/schemas/ids/{id}/subjects", (string id, SchemaStore store) =>
        {
            IReadOnlyList<string> subjects = store.Read(index =>
                RouteValues.WithId(index, id).Select(version => version.Subject).Distinct().ToArray());
            return Answers.Json(subjects, RegistryHttpJson.Relaxed.IReadOnlyListString);
        });

        app.MapGet("/schemas/ids/{id}/versions", (string id, SchemaStore store) =>
        {
            IReadOnlyList<SubjectVersionBody> versions = store.Read(index =>
                RouteValues.WithId(index, id).Select(version => new SubjectVersionBody(version.Subject, version.Version)).ToArray());
            return Answers.Json(versions, RegistryHttpJson.Relaxed.IReadOnlyListSubjectVersionBody);
        });
    }

    private static SchemaVersion First(SchemaStore store, string id) => store.Read(index => RouteValues.WithId(index, id)[0]);
}
