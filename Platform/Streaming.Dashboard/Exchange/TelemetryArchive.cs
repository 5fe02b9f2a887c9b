using System.IO.Compression;
using System.Text;
using Google.Protobuf;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Telemetry;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Exchange;

/// <summary>Packs telemetry into a zip of OTLP's JSON, a folder for each kind as Aspire's dashboard has them, one or more files for each service instance.</summary>
internal sealed class TelemetryArchive(LogStore logs, TraceStore traces, MetricStore metrics)
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithFormatEnumsAsIntegers(true));

    /// <param name="target">Where the zip goes.</param>
    /// <param name="resource">The service, or <c>service/instance</c>; null for all.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task WriteAsync(Stream target, string? resource, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await using var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        foreach (var (folder, owner, request) in Documents(resource))
            await WriteAsync(zip, FreeName(folder, owner, names), request, cancellationToken);
    }

    private IEnumerable<(string Folder, TelemetryResource Resource, IMessage Request)> Documents(string? resource)
    {
        foreach (var group in logs.Snapshot().Where(entry => ResourceFilter.Includes(resource, entry.Resource)).GroupBy(entry => entry.Resource))
            foreach (var request in LogDocuments.Of(group.Key, group))
                yield return ("structuredlogs", group.Key, request);
        foreach (var group in traces.Snapshot().SelectMany(trace => trace.Spans).Where(span => ResourceFilter.Includes(resource, span.Resource)).GroupBy(span => span.Resource))
            foreach (var request in TraceDocuments.Of(group.Key, group))
                yield return ("traces", group.Key, request);
        foreach (var group in metrics.All(info => ResourceFilter.Includes(resource, info.Resource), default).GroupBy(item => item.Info.Resource))
            foreach (var request in MetricDocuments.Of(group.Key, group, info => metrics.Exemplars(ResourceFilter.Of(info.Resource), info.Meter, info.Name)))
                yield return ("metrics", group.Key, request);
    }

    private static string FreeName(string folder, TelemetryResource resource, HashSet<string> taken)
    {
        var owner = string.Concat(ResourceFilter.Of(resource).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_'));
        var name = $"{folder}/{owner}.json";
        for (var number = 2; !taken.Add(name); number++)
            name = $"{folder}/{owner}-{number}.json";
        return name;
    }

    private static async Task WriteAsync(ZipArchive zip, string name, IMessage request, CancellationToken cancellationToken)
    {
        await using var file = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await file.WriteAsync(Encoding.UTF8.GetBytes(Formatter.Format(request)), cancellationToken);
    }
}
