namespace Streaming.Dashboard.Streams.Schemas;

/// <summary>Compares texts line by line: the longest common subsequence stays, what is removed stands before what is added.</summary>
internal static class TextDiff
{
    /// <summary>Where the lines that differ are more, the comparison would take too much memory.</summary>
    private const int MostLines = 3_000;

    public static IReadOnlyList<DiffLine> Compare(string older, string newer)
    {
        var (left, right) = (older.Split('\n'), newer.Split('\n'));
        var head = CommonHead(left, right);
        var tail = CommonTail(left, right, head);
        return
        [
            .. Lines(DiffKind.Same, left[..head]),
            .. Changes(left[head..^tail], right[head..^tail]),
            .. Lines(DiffKind.Same, left[^tail..]),
        ];
    }

    private static List<DiffLine> Changes(string[] left, string[] right)
    {
        if (left.Length > MostLines || right.Length > MostLines)
            return [.. Lines(DiffKind.Removed, left), .. Lines(DiffKind.Added, right)];
        var common = CommonLengths(left, right);
        List<DiffLine> lines = [];
        var (i, j) = (0, 0);
        while (i < left.Length || j < right.Length)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                lines.Add(new(DiffKind.Same, left[i++]));
                j++;
            }
            else if (j == right.Length || (i < left.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(new(DiffKind.Removed, left[i++]));
            }
            else
            {
                lines.Add(new(DiffKind.Added, right[j++]));
            }
        }
        return lines;
    }

    /// <summary>At [i, j] the length of the longest common subsequence of what begins there.</summary>
    private static int[,] CommonLengths(string[] left, string[] right)
    {
        var common = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        return common;
    }

    private static int CommonHead(string[] left, string[] right)
    {
        var head = 0;
        while (head < left.Length && head < right.Length && left[head] == right[head])
            head++;
        return head;
    }

    private static int CommonTail(string[] left, string[] right, int head)
    {
        var tail = 0;
        while (tail < left.Length - head && tail < right.Length - head && left[^(tail + 1)] == right[^(tail + 1)])
            tail++;
        return tail;
    }

    private static IEnumerable<DiffLine> Lines(DiffKind kind, string[] lines) => lines.Select(line => new DiffLine(kind, line));
}
