using Streaming.SchemaRegistry.Storage;
using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Http;

internal static class ModeEndpoints
{
    public static void MapMode(this IEndpointRouteBuilder app)
    {
        app.MapGet("/mode", (SchemaStore store) => Answer(store.Read(index => index.GlobalMode ?? RegistryMode.ReadWrite)));

        app.MapGet("/mode/{subject}", (string subject, SchemaStore store, bool? defaultToGlobal) =>
        {
            var name = RouteValues.Subject(subject);
            return Answer(store.Read(index => defaultToGlobal == true ? index.ModeFor(name) : index.ModeOf(name))
                ?? throw RegistryException.SubjectModeNotFound(name));
        });

        app.MapPut("/mode", (HttpRequest request, SchemaStore store, bool? force) => SetAsync(request, store, null, force ?? false));

        app.MapPut("/mode/{subject}", (string subject, HttpRequest request, SchemaStore store, bool? force) =>
            SetAsync(request, store, RouteValues.Subject(subject), force ?? false));

        app.MapDelete("/mode", (SchemaStore store, CancellationToken cancellationToken) => RemoveAsync(store, null, cancellationToken));

        app.MapDelete("/mode/{subject}", (string subject, SchemaStore store, CancellationToken cancellationToken) =>
            RemoveAsync(store, RouteValues.Subject(subject), cancellationToken));
    }

    private static async Task<IResult> SetAsync(HttpRequest request, SchemaStore store, string? subject, bool force)
    {
        var body = await Answers.ReadAsync(request, RegistryHttpJson.Relaxed.ModeRequestBody).ConfigureAwait(false);
        var mode = body.Mode?.ToUpperInvariant() switch
        {
            "READWRITE" => RegistryMode.ReadWrite,
            "READONLY" => RegistryMode.ReadOnly,
            "READONLY_OVERRIDE" when subject is null => RegistryMode.ReadOnlyOverride,
            "IMPORT" => RegistryMode.Import,
            _ => throw RegistryException.InvalidMode(body.Mode),
        };
        return Answer(await store.ChangeAsync<RegistryMode>(
            index =>
            {
                RefuseImportOverSchemas(index, subject, mode, force);
                return ([new ModeRecord(subject, mode)], mode);
            },
            request.HttpContext.RequestAborted).ConfigureAwait(false));
    }

    // Imported schemas bring their own ids, which must not meet others.
    private static void RefuseImportOverSchemas(SchemaIndex index, string? subject, RegistryMode mode, bool force)
    {
        if (mode == RegistryMode.Import && !force && (subject is null ? index.All(Deleted.Without).Any() : index.Versions(subject).Count > 0))
        {
            throw RegistryException.NotPermitted("Cannot import since found existing subjects");
        }
    }

    /// <summary>Answers with the mode that was.</summary>
    private static async Task<IResult> RemoveAsync(SchemaStore store, string? subject, CancellationToken cancellationToken) => Answer(await store.ChangeAsync<RegistryMode>(
        index =>
        {
            var mode = subject is null
                ? index.GlobalMode ?? RegistryMode.ReadWrite
                : index.ModeOf(subject) ?? throw RegistryException.SubjectNotFound(subject);
            return ([new ModeRecord(subject, null)], mode);
        },
        cancellationToken).ConfigureAwait(false));

    private static IResult Answer(RegistryMode mode) => Answers.Json(new ModeBody(mode), RegistryHttpJson.Relaxed.ModeBody);
}
