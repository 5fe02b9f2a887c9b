using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using Google.Protobuf;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Otlp;
using Streaming.Dashboard.Otlp.Wire;

namespace Streaming.Dashboard.Exchange;

/// <summary>Takes in telemetry from a file: OTLP's JSON, or a zip of such files, as the export writes it and Aspire's dashboard does.</summary>
internal sealed class TelemetryImport(TelemetryIntake intake, IOptions<DashboardOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly int _mostOfDocument = options.Value.Otlp.MaxRequestBytes;
    private readonly ImportOptions _limits = options.Value.Import;

    public long MaxFileBytes => _limits.MaxFileBytes;

    /// <param name="name">The name of the file, for messages; one that ends in <c>.zip</c> is unpacked.</param>
    /// <param name="file">Its content. No more than <see cref="MaxFileBytes"/> and a byte is read.</param>
    /// <param name="cancellationToken">Ends the import; what was taken stays.</param>
    /// <returns>What was taken.</returns>
    /// <exception cref="ImportRefusedException">The file is too large, cannot be read, or has no telemetry.</exception>
    public async Task<ImportTally> TakeAsync(string name, Stream file, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var tally = new ImportTally();
            if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
                await TakeZipAsync(name, file, tally, cancellationToken);
            else
                TakeDocument(name, await ReadAsync(name, file, tally, cancellationToken), tally);
            return tally.IsEmpty ? throw new ImportRefusedException($"{name} has no telemetry: there is no resourceLogs, resourceSpans or resourceMetrics in it.") : tally;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task TakeZipAsync(string name, Stream file, ImportTally tally, CancellationToken cancellationToken)
    {
        await using var kept = await KeepAsync(name, file, cancellationToken);
        if (!await ZipDirectory.IsShortAsync(kept, cancellationToken))
            throw new ImportRefusedException($"{name} has too many files: its list of them may have {ZipDirectory.MostBytes} bytes.");
        var left = _limits.MaxUnpackedBytes;
        try
        {
            await using var zip = await ZipArchive.CreateAsync(kept, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
            {
                await using var content = await entry.OpenAsync(cancellationToken);
                var document = await ReadAsync($"{name}: {entry.FullName}", content, tally, cancellationToken);
                left -= document.Count;
                if (left < 0)
                    throw Refused($"{name} has more than {_limits.MaxUnpackedBytes} bytes, unpacked. Import less of it, or raise DASHBOARD__IMPORT__MAXUNPACKEDBYTES.", tally);
                TakeDocument($"{name}: {entry.FullName}", document, tally);
            }
        }
        catch (InvalidDataException broken)
        {
            throw Refused($"{name} cannot be read as a zip: {broken.Message}", tally, broken);
        }
    }

    /// <summary>Writes the upload to disk, for a zip is read from its end.</summary>
    private async Task<FileStream> KeepAsync(string name, Stream file, CancellationToken cancellationToken)
    {
        var kept = TemporaryFile.Create();
        try
        {
            if (!await BoundedCopy.ToAsync(kept, file, _limits.MaxFileBytes, cancellationToken))
                throw new ImportRefusedException($"{name} is larger than {_limits.MaxFileBytes} bytes. Import less of it, or raise DASHBOARD__IMPORT__MAXFILEBYTES.");
            return kept;
        }
        catch
        {
            await kept.DisposeAsync();
            throw;
        }
    }

    private async Task<ArraySegment<byte>> ReadAsync(string name, Stream content, ImportTally tally, CancellationToken cancellationToken)
    {
        using var document = new MemoryStream();
        if (!await BoundedCopy.ToAsync(document, content, _mostOfDocument, cancellationToken))
            throw Refused($"{name} is larger than {_mostOfDocument} bytes. Split it, or raise DASHBOARD__OTLP__MAXREQUESTBYTES.", tally);
        var bytes = new ArraySegment<byte>(document.GetBuffer(), 0, (int)document.Length);
        return bytes.AsSpan().StartsWith(Utf8Mark) ? bytes[Utf8Mark.Length..] : bytes;
    }

    private void TakeDocument(string name, ArraySegment<byte> json, ImportTally tally)
    {
        try
        {
            foreach (var signal in JsonDocumentSignals.Of(json))
            {
                using var text = new StreamReader(new MemoryStream(json.Array!, json.Offset, json.Count, writable: false));
                var request = OtlpJson.Read(text, signal);
                tally.Add(signal, OtlpItems.Count(request), intake.Take(signal, new ReadOnlySequence<byte>(request.ToByteArray())));
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or MalformedTelemetryException or InvalidProtocolBufferException or InvalidJsonException or FormatException)
        {
            throw Refused($"{name} cannot be read as telemetry: {unreadable.Message}", tally, unreadable);
        }
    }

    private static ImportRefusedException Refused(string message, ImportTally tally, Exception? cause = null) =>
        new(tally.IsEmpty ? message : $"{message} Taken before that: {tally}.", cause);

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];
}
