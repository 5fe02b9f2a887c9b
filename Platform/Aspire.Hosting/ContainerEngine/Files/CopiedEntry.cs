using System.Formats.Tar;
using System.Text;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>A file, folder or link that is copied into a container.</summary>
/// <param name="Type">Which of the three.</param>
/// <param name="Path">Absolute path in the container.</param>
/// <param name="Mode">Who may read, write and execute it.</param>
/// <param name="Owner">Id of the user who owns it.</param>
/// <param name="Group">Id of the group that owns it.</param>
internal sealed record CopiedEntry(TarEntryType Type, string Path, UnixFileMode Mode, int Owner, int Group)
{
    /// <summary>Text of a file.</summary>
    public string? Contents { get; init; }

    /// <summary>Path of a file of this machine that is copied.</summary>
    public string? SourcePath { get; init; }

    /// <summary>Where a link leads to.</summary>
    public string? Target { get; init; }

    /// <summary>What stands in a file.</summary>
    public Stream Open() => SourcePath is null ? new MemoryStream(Encoding.UTF8.GetBytes(Contents ?? string.Empty), writable: false) : File.OpenRead(SourcePath);
}
