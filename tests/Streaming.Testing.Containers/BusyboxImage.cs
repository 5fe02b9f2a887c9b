using System.Diagnostics;

namespace Streaming.Testing.Containers;

/// <summary>The files of an image: a static busybox under the names of its programs.</summary>
internal static class BusyboxImage
{
    public static string? Program => EngineClient.Tool("busybox");

    public static async Task WriteAsync(ImageArchive archive)
    {
        foreach (var folder in new[] { "etc", "tmp", "usr/bin" })
        {
            await archive.AddFolderAsync(folder);
        }

        await archive.AddFileAsync(Program!, "bin/busybox");
        using var list = Process.Start(new ProcessStartInfo(Program!, ["--list"]) { RedirectStandardOutput = true })!;
        foreach (var name in (await list.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(name => name != "busybox"))
        {
            await archive.AddLinkAsync($"bin/{name}", "busybox");
        }
    }
}
