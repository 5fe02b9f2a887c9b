using System.Globalization;

namespace Streaming.Broker.Log;

/// <summary>Opens the segments of a partition: files named by their base offset, or memory.</summary>
internal class SegmentFiles(string? directory, MemoryBudget budget)
{
    private const string Extension = ".log";
    private const string CleanedExtension = ".cleaned";
    private const string StartOffsetFile = "start-offset";

    public IEnumerable<Segment> Open()
    {
        if (directory is null)
        {
            yield break;
        }

        Directory.CreateDirectory(directory);
        foreach (var unfinished in Directory.GetFiles(directory, "*" + CleanedExtension))
        {
            File.Delete(unfinished);
        }

        foreach (var path in Directory.GetFiles(directory, "*" + Extension).Order(StringComparer.Ordinal))
        {
            yield return new(long.Parse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture), new FileSegmentStore(path));
        }
    }

    public Segment Create(long baseOffset) => new(baseOffset, Store(baseOffset, Extension));

    /// <summary>A segment that takes the place of others once it is whole.</summary>
    public Segment CreateCleaned(long baseOffset) => new(baseOffset, Store(baseOffset, CleanedExtension));

    /// <summary>The first offset that may be read, where records before it were deleted; 0 else.</summary>
    public long ReadStartOffset() => directory is not null && File.Exists(Path.Combine(directory, StartOffsetFile))
        ? long.Parse(File.ReadAllText(Path.Combine(directory, StartOffsetFile)), CultureInfo.InvariantCulture)
        : 0;

    public void WriteStartOffset(long offset)
    {
        if (directory is not null)
        {
            AtomicFile.Write(Path.Combine(directory, StartOffsetFile), offset.ToString(CultureInfo.InvariantCulture));
        }
    }

    public void Delete()
    {
        if (directory is not null && Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    protected virtual ISegmentStore Store(long baseOffset, string extension) => directory is null
        ? new MemorySegmentStore(budget)
        : new FileSegmentStore(Path.Combine(directory, baseOffset.ToString("D20", CultureInfo.InvariantCulture) + extension));
}
