using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Http;

internal static class SubjectEndpoints
{
    public static void MapSubjects(this IEndpointRouteBuilder app)
    {
        app.MapGet("/subjects", (SchemaStore store, string? subjectPrefix, bool? deleted, bool? deletedOnly, [AsParameters] Page page) =>
            Answers.Json(
                store.Read(index => page.Of(index.Subjects(RouteValues.Deletion(deleted, deletedOnly))
                    .Where(subject => subject.StartsWith(RouteValues.Prefix(subjectPrefix), StringComparison.Ordinal)))),
                RegistryHttpJson.Relaxed.IReadOnlyListString));

        app.MapPost("/subjects/{subject}", async (string subject, HttpRequest request, SchemaStore store, bool? normalize, bool? deleted) =>
        {
            var body = await Answers.ReadSchemaAsync(request).ConfigureAwait(false);
            var name = RouteValues.Subject(subject);
            var which = RouteValues.Deletion(deleted, null);
            store.Read(index => RouteValues.Versions(index, name, which));
            var schema = store.Parse(body, normalize ?? false);
            return Answers.Version(store.Read(index => Registration.Find(index, name, schema, which)) ?? throw RegistryException.SchemaNotFound());
        });

        app.MapDelete("/subjects/{subject}", async (string subject, SchemaStore store, bool? permanent, CancellationToken cancellationToken) => Answers.Json(
            await store.ChangeAsync(index => Deletion.OfSubject(index, RouteValues.Subject(subject), permanent ?? false), cancellationToken).ConfigureAwait(false),
            RegistryHttpJson.Relaxed.IReadOnlyListInt32));
    }
}
