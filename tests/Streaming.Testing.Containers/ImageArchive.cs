using System.Formats.Tar;
using System.Text;

namespace Streaming.Testing.Containers;

/// <summary>The files of an image as the engines' <c>import</c> takes them.</summary>
internal sealed class ImageArchive(string path) : IAsyncDisposable
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly TarWriter _tar = new(File.Create(path));
    private readonly HashSet<string> _folders = [];

    public ValueTask DisposeAsync() => _tar.DisposeAsync();

    public async Task AddFolderAsync(string name)
    {
        if (Path.GetDirectoryName(name) is { Length: > 0 } parent)
        {
            await AddFolderAsync(parent);
        }

        if (name.Length > 0 && _folders.Add(name))
        {
            await _tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.Directory, name) { Mode = Executable | UnixFileMode.OtherWrite });
        }
    }

    /// <summary>Adds a file of this machine, in its place where no other is given.</summary>
    public async Task AddFileAsync(string file, string? name = null)
    {
        await using var data = File.OpenRead(file);
        await AddAsync(name ?? file.TrimStart('/'), data);
    }

    public async Task AddTextAsync(string name, string text) => await AddAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)));

    public Task AddLinkAsync(string name, string target) => _tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.SymbolicLink, name) { LinkName = target });

    private async Task AddAsync(string name, Stream data)
    {
        await AddFolderAsync(Path.GetDirectoryName(name)!);
        await _tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { Mode = Executable, DataStream = data });
    }
}
