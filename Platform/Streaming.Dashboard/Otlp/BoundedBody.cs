using System.IO.Compression;

namespace Streaming.Dashboard.Otlp;

/// <summary>Reads a request's body, unpacked, up to a number of bytes; what would go beyond is not read.</summary>
internal static class BoundedBody
{
    /// <returns>The bytes; null where there are more.</returns>
    /// <exception cref="InvalidDataException">The body is not what its encoding says.</exception>
    public static async Task<MemoryStream?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
            return null;
        await using var source = request.Headers.ContentEncoding.Count == 0 ? request.Body : new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true);
        var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[16 * 1024];
        for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (body.Length + read > most)
                return null;
            body.Write(buffer, 0, read);
        }
        body.Position = 0;
        return body;
    }

    public static bool HasKnownEncoding(HttpRequest request) => request.Headers.ContentEncoding is [] or ["gzip"];
}
