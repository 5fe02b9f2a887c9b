using Streaming.SchemaRegistry.Compatibility;
using Streaming.SchemaRegistry.Storage;
using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Http;

internal static class ConfigEndpoints
{
    public static void MapConfig(this IEndpointRouteBuilder app)
    {
        app.MapGet("/config", (SchemaStore store) => Answer(store.Read(index => index.GlobalLevel ?? CompatibilityLevel.Backward)));

        app.MapGet("/config/{subject}", (string subject, SchemaStore store, bool? defaultToGlobal) =>
        {
            var name = RouteValues.Subject(subject);
            return Answer(store.Read(index => defaultToGlobal == true ? index.LevelFor(name) : index.LevelOf(name))
                ?? throw RegistryException.SubjectLevelNotFound(name));
        });

        app.MapPut("/config", (HttpRequest request, SchemaStore store) => SetAsync(request, store, null));

        app.MapPut("/config/{subject}", (string subject, HttpRequest request, SchemaStore store) =>
            SetAsync(request, store, RouteValues.Subject(subject)));

        app.MapDelete("/config", (SchemaStore store, CancellationToken cancellationToken) => RemoveAsync(store, null, cancellationToken));

        app.MapDelete("/config/{subject}", (string subject, SchemaStore store, CancellationToken cancellationToken) =>
            RemoveAsync(store, RouteValues.Subject(subject), cancellationToken));
    }

    private static async Task<IResult> SetAsync(HttpRequest request, SchemaStore store, string? subject)
    {
        var body = await Answers.ReadAsync(request, RegistryHttpJson.Relaxed.CompatibilityBody).ConfigureAwait(false);
        var level = CompatibilityLevels.Parse(body.Compatibility);
        await store.ChangeAsync<CompatibilityLevel>(
            index =>
            {
                Registration.RefuseReadOnly(index, subject ?? "");
                return ([new LevelRecord(subject, level)], level);
            },
            request.HttpContext.RequestAborted).ConfigureAwait(false);
        return Answers.Json(new NewLevelBody(level), RegistryHttpJson.Relaxed.NewLevelBody);
    }

    /// <summary>Answers with the level that was.</summary>
    private static async Task<IResult> RemoveAsync(SchemaStore store, string? subject, CancellationToken cancellationToken) => Answer(await store.ChangeAsync<CompatibilityLevel>(
        index =>
        {
            Registration.RefuseReadOnly(index, subject ?? "");
            var level = subject is null
                ? index.GlobalLevel ?? CompatibilityLevel.Backward
                : index.LevelOf(subject) ?? throw RegistryException.SubjectNotFound(subject);
            return ([new LevelRecord(subject, null)], level);
        },
        cancellationToken).ConfigureAwait(false));

    private static IResult Answer(CompatibilityLevel level) => Answers.Json(new LevelBody(level), RegistryHttpJson.Relaxed.LevelBody);
}
