using System.Formats.Tar;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>Reads from the model what files a container is given.</summary>
internal sealed partial class CopiedEntries(IServiceProvider services, ResourceLoggerService logs, CertificateTrust trust)
{
    private const UnixFileMode DefaultUmask = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const UnixFileMode OfFiles = (UnixFileMode)0b110_110_110;
    private const UnixFileMode OfFolders = (UnixFileMode)0b111_111_111;

    /// <exception cref="DistributedApplicationException">An entry has no name, contents twice, or cannot be read.</exception>
    public async Task<IReadOnlyList<CopiedEntry>> OfAsync(ContainerResource resource, string id, CancellationToken cancellationToken)
    {
        var entries = new List<CopiedEntry>();
        foreach (var annotation in resource.Annotations.OfType<ContainerFileSystemCallbackAnnotation>().Concat(trust.Files is { } trusted ? [trusted] : []))
        {
            var items = await annotation.Callback(new() { Model = resource, Services = services }, cancellationToken);
            var walk = new Walk(resource.Name, annotation.Umask ?? DefaultUmask, logs.GetLogger(id), entries);
            walk.Add(annotation.DestinationPath.TrimEnd('/'), items ?? [], annotation.DefaultOwner ?? 0, annotation.DefaultGroup ?? 0);
        }

        return entries;
    }

    [LoggerMessage(1, LogLevel.Warning, "{Path} is left out: {Reason}")]
    private static partial void LogLeftOut(ILogger logger, string path, string reason);

    private sealed class Walk(string resource, UnixFileMode umask, ILogger logger, List<CopiedEntry> entries)
    {
        public void Add(string folder, IEnumerable<ContainerFileSystemItem> items, int owner, int group)
        {
            var subjects = new List<string>();
            foreach (var item in items)
            {
                var path = $"{folder}/{item.Name ?? throw new DistributedApplicationException($"An entry of {folder}/ in container '{resource}' has no name: set Name.")}";
                var (own, shared) = (item.Owner ?? owner, item.Group ?? group);
                switch (item)
                {
                    case ContainerDirectory directory:
                        entries.Add(new(TarEntryType.Directory, path, ModeOf(item, OfFolders), own, shared));
                        Add(path, directory.Entries ?? [], own, shared);
                        break;
                    case ContainerFileBase file:
                        AddFile(file, new(TarEntryType.RegularFile, path, ModeOf(item, OfFiles), own, shared) { Contents = file.Contents, SourcePath = file.SourcePath }, subjects);
                        break;
                }
            }
        }

        private void AddFile(ContainerFileBase file, CopiedEntry entry, List<string> subjects)
        {
            if (file is { Contents: not null, SourcePath: not null })
            {
                throw new DistributedApplicationException($"{entry.Path} in container '{resource}' has contents and a source: set Contents or SourcePath.");
            }

            try
            {
                using var content = entry.Open();
                entries.Add(entry);
                if (file is ContainerOpenSSLCertificateFile)
                {
                    var subject = OpenSslSubject.HashOf(content);
                    subjects.Add(subject);
                    var link = $"{entry.Path[..entry.Path.LastIndexOf('/')]}/{subject}.{subjects.Count(s => s == subject) - 1}";
                    entries.Add(entry with { Type = TarEntryType.SymbolicLink, Path = link, Target = $"./{file.Name}", Mode = OfFolders });
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
            {
                entries.Remove(entry);
                if (file.ContinueOnError != true)
                {
                    throw new DistributedApplicationException($"{entry.Path} cannot be written into container '{resource}': {e.Message}", e);
                }

                LogLeftOut(logger, entry.Path, e.Message);
            }
        }

        private UnixFileMode ModeOf(ContainerFileSystemItem item, UnixFileMode all) => item.Mode == UnixFileMode.None ? all & ~umask : item.Mode;
    }
}
