using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Http;

internal static class SubjectEndpoints
{
    public static void MapSubjects(this IEndpointRouteBuilder app)
    {
        app.MapGet("/subjects", (SchemaStore store, string? subjectPrefix) =>
        {
            IReadOnlyList<string> subjects = store.Read(index =>
                index.Subjects.Where(subject => subject.StartsWith(subjectPrefix ?? "", StringComparison.Ordinal)).ToArray());
            return Answers.Json(subjects, RegistryHttpJson.Relaxed.IReadOnlyListString);
        });

        app.MapGet("/subjects/{subject}/versions", (string subject, SchemaStore store) =>
        {
            IReadOnlyList<int> versions = store.Read(index =>
                RouteValues.Versions(index, RouteValues.Subject(subject)).Select(version => version.Version).ToArray());
            return Answers.Json(versions, RegistryHttpJson.Relaxed.IReadOnlyListInt32);
        });

        app.MapGet("/subjects/{subject}/versions/{version}", (string subject, string version, SchemaStore store) =>
            Answer(store.Read(index => RouteValues.Version(index, RouteValues.Subject(subject), version))));

        app.MapGet("/subjects/{subject}/versions/{version}/schema", (string subject, string version, SchemaStore store) =>
            Answers.Text(store.Read(index => RouteValues.Version(index, RouteValues.Subject(subject), version)).Text));

        app.MapPost("/subjects/{subject}/versions", async (string subject, HttpRequest request, SchemaStore store, bool? normalize) =>
        {
            var schema = await Answers.ReadSchemaAsync(request).ConfigureAwait(false);
            var id = store.Register(RouteValues.Subject(subject), schema, normalize ?? false);
            return Answers.Json(new IdBody(id), RegistryHttpJson.Relaxed.IdBody);
        });

        app.MapPost("/subjects/{subject}", async (string subject, HttpRequest request, SchemaStore store, bool? normalize) =>
        {
            var schema = await Answers.ReadSchemaAsync(request).ConfigureAwait(false);
            var name = RouteValues.Subject(subject);
            store.Read(index => RouteValues.Versions(index, name));
            return Answer(store.LookUp(name, schema, normalize ?? false) ?? throw RegistryException.SchemaNotFound());
        });
    }

    private static IResult Answer(SchemaVersion version) => Answers.Json(
        new SchemaVersionBody(version.Subject, version.Version, version.Id, version.Text), RegistryHttpJson.Relaxed.SchemaVersionBody);
}
