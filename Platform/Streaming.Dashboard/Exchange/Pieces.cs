namespace Streaming.Dashboard.Exchange;

internal static class Pieces
{
    // A quarter of what a request may have by default, for the size is an estimate.
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Cuts what is to be written into pieces that can each be read again as one request; a thing that is too large by itself is a piece.</summary>
    public static IEnumerable<List<T>> InPieces<T>(this IEnumerable<T> items, Func<T, int> sizeOf)
    {
        List<T> piece = [];
        var size = 0;
        foreach (var item in items)
        {
            var more = sizeOf(item);
            if (piece.Count > 0 && size + more > MostBytes)
            {
                yield return piece;
                (piece, size) = ([], 0);
            }
            piece.Add(item);
            size += more;
        }
        if (piece.Count > 0)
            yield return piece;
    }
}
