using System.IO.Compression;
using System.IO.Pipelines;

namespace Streaming.Dashboard.Otlp;

/// <summary>Reads a request's body, unpacked, up to a number of bytes; what would go beyond is not read.</summary>
internal static class BoundedBody
{
    // Small pieces from a pool: the largest bodies, sent again and again, leave no large arrays behind.
    private static readonly PipeOptions Options = new(pauseWriterThreshold: 0, minimumSegmentSize: 16 * 1024, useSynchronizationContext: false);

    /// <returns>The bytes, all there, to be completed by the caller; null where there are more.</returns>
    /// <exception cref="InvalidDataException">The body is not what its encoding says.</exception>
    public static async Task<PipeReader?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
            return null;
        await using var source = request.Headers.ContentEncoding.Count == 0 ? request.Body : new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true);
        var pipe = new Pipe(Options);
        var isWhole = false;
        try
        {
            isWhole = await CopyAsync(source, pipe.Writer, most, cancellationToken);
        }
        finally
        {
            await pipe.Writer.CompleteAsync();
            if (!isWhole)
                await pipe.Reader.CompleteAsync();
        }
        return isWhole ? pipe.Reader : null;
    }

    public static bool HasKnownEncoding(HttpRequest request) => request.Headers.ContentEncoding is [] or ["gzip"];

    private static async Task<bool> CopyAsync(Stream source, PipeWriter target, int most, CancellationToken cancellationToken)
    {
        var length = 0L;
        for (int read; (read = await source.ReadAsync(target.GetMemory(), cancellationToken)) > 0;)
        {
            length += read;
            if (length > most)
                return false;
            target.Advance(read);
        }
        await target.FlushAsync(cancellationToken);
        return true;
    }
}
