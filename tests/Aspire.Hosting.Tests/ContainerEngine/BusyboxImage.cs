using System.Diagnostics;
using System.Formats.Tar;

namespace Aspire.Hosting.Tests.ContainerEngine;

/// <summary>The files of an image: a static busybox under the names of its programs.</summary>
internal static class BusyboxImage
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public static string? Program => Podman.Tool("busybox");

    public static async Task WriteAsync(string archive)
    {
        await using var tar = new TarWriter(File.Create(archive));
        await WriteAsync(tar);
    }

    /// <summary>Writes the programs to <c>/bin</c>, and the folders that programs expect.</summary>
    public static async Task WriteAsync(TarWriter tar)
    {
        foreach (var folder in new[] { "bin", "etc", "tmp", "usr", "usr/bin" })
        {
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.Directory, folder) { Mode = Executable | UnixFileMode.OtherWrite });
        }

        await using var busybox = File.OpenRead(Program!);
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, "bin/busybox") { Mode = Executable, DataStream = busybox });
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.SymbolicLink, "usr/bin/env") { LinkName = "/bin/busybox" });
        foreach (var name in (await ProgramsAsync()).Where(name => name != "busybox"))
        {
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.SymbolicLink, $"bin/{name}") { LinkName = "busybox" });
        }
    }

    private static async Task<string[]> ProgramsAsync()
    {
        using var list = Process.Start(new ProcessStartInfo(Program!, ["--list"]) { RedirectStandardOutput = true })!;
        return (await list.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
