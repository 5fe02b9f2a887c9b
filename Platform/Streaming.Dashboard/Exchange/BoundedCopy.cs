using System.Buffers;

namespace Streaming.Dashboard.Exchange;

/// <summary>Copies a stream up to a number of bytes; what would go beyond is not written.</summary>
internal static class BoundedCopy
{
    private const int PieceBytes = 64 * 1024;

    /// <returns>False where there are more bytes.</returns>
    public static async Task<bool> ToAsync(Stream target, Stream source, long most, CancellationToken cancellationToken)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            var length = 0L;
            for (int read; (read = await source.ReadAsync(piece, cancellationToken)) > 0;)
            {
                length += read;
                if (length > most)
                    return false;
                await target.WriteAsync(piece.AsMemory(0, read), cancellationToken);
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
