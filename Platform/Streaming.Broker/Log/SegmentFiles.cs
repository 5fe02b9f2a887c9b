using System.Globalization;

namespace Streaming.Broker.Log;

/// <summary>Opens the segments of a partition: files named by their base offset, or memory.</summary>
internal sealed class SegmentFiles(string? directory, MemoryBudget budget)
{
    private const string Extension = ".log";

    public IEnumerable<Segment> Open()
    {
        if (directory is null)
        {
            yield break;
        }

        Directory.CreateDirectory(directory);
        foreach (var path in Directory.GetFiles(directory, "*" + Extension).Order(StringComparer.Ordinal))
        {
            yield return new(long.Parse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture), new FileSegmentStore(path));
        }
    }

    public Segment Create(long baseOffset) => new(baseOffset, directory is null
        ? new MemorySegmentStore(budget)
        : new FileSegmentStore(Path.Combine(directory, baseOffset.ToString("D20", CultureInfo.InvariantCulture) + Extension)));
}
