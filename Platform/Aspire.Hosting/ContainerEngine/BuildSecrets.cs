namespace Aspire.Hosting.ContainerEngine;

/// <summary>Files that hand secrets to a build; only this user may read them, and they go with the build.</summary>
internal sealed class BuildSecrets : IDisposable
{
    private DirectoryInfo? _folder;

    /// <summary>Writes a secret and tells the path of its file.</summary>
    public async Task<string> WriteAsync(string name, string? value, CancellationToken cancellationToken)
    {
        // A folder of this kind can be read by its owner alone.
        _folder ??= Directory.CreateTempSubdirectory("aspire-build-");
        var path = Path.Combine(_folder.FullName, Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(name)));
        await File.WriteAllTextAsync(path, value, cancellationToken);
        return path;
    }

    public void Dispose() => _folder?.Delete(recursive: true);
}
