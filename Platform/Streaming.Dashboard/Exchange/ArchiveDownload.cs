namespace Streaming.Dashboard.Exchange;

/// <summary>Sends telemetry as a zip to be saved.</summary>
/// <param name="archive">What packs it.</param>
/// <param name="resource">The service, or <c>service/instance</c>; null for all.</param>
/// <param name="time">The clock, for the name of the file.</param>
internal sealed class ArchiveDownload(TelemetryArchive archive, string? resource, TimeProvider time) : IResult
{
    public static string PathFor(string? resource) => "api/telemetry" + (resource is null ? "" : $"?resource={Uri.EscapeDataString(resource)}");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        // Not into the response: whoever packs a zip writes the end of each file without being waited for.
        await using var zip = TemporaryFile.Create();
        await archive.WriteAsync(zip, resource, httpContext.RequestAborted);
        zip.Position = 0;
        response.ContentType = "application/zip";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = FormattableString.Invariant($"attachment; filename=\"telemetry-{time.GetUtcNow():yyyyMMdd-HHmmss}.zip\"");
        response.ContentLength = zip.Length;
        await zip.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
