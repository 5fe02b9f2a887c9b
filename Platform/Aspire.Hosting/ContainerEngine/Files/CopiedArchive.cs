using System.Formats.Tar;
using System.Security.Cryptography;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>Writes files as the archive that an engine unpacks in a container: modes and owners are those of the entries.</summary>
internal static class CopiedArchive
{
    /// <param name="entries">Files, folders and links.</param>
    /// <param name="root">Folder of the container that it is unpacked in, without a slash at its end.</param>
    /// <param name="time">Time of what has no file on this machine.</param>
    /// <param name="output">Where it is written to.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public static async Task WriteAsync(IEnumerable<CopiedEntry> entries, string root, DateTimeOffset time, Stream output, CancellationToken cancellationToken)
    {
        await using var archive = new TarWriter(output, TarEntryFormat.Pax, leaveOpen: true);
        foreach (var entry in entries)
        {
            await using var content = entry.Type == TarEntryType.RegularFile ? entry.Open() : null;
            var written = new PaxTarEntry(entry.Type, entry.Path[(root.Length + 1)..])
            {
                Mode = entry.Mode,
                Uid = entry.Owner,
                Gid = entry.Group,
                ModificationTime = entry.SourcePath is null ? time : File.GetLastWriteTimeUtc(entry.SourcePath),
            };
            if (content is not null)
            {
                written.DataStream = content;
            }

            if (entry.Target is not null)
            {
                written.LinkName = entry.Target;
            }

            await archive.WriteEntryAsync(written, cancellationToken);
        }
    }

    /// <summary>Tells whether two sets of files are the same, times aside: a text for each entry, with a hash of what stands in it.</summary>
    public static async Task<IReadOnlyList<string>> DescribeAsync(IEnumerable<CopiedEntry> entries, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        foreach (var entry in entries)
        {
            await using var content = entry.Type == TarEntryType.RegularFile ? entry.Open() : Stream.Null;
            texts.Add($"{entry.Type} {entry.Path} {entry.Mode:D} {entry.Owner} {entry.Group} {entry.Target} {Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken))}");
        }

        return texts;
    }
}
