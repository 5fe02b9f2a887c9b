namespace Streaming.SchemaRegistry.Storage.Journal;

/// <summary>
/// Brings the schemas of a journal, which earlier versions kept in a file, into the topic: once, with their ids, so that
/// records written with them stay readable.
/// </summary>
internal sealed class JournalImport(string folder)
{
    private const string FileName = "schemas.journal";
    private const string DoneSuffix = ".imported";

    private readonly string _path = Path.Combine(Path.GetFullPath(folder), FileName);

    public bool IsNeeded => File.Exists(_path);

    /// <exception cref="RegistryStartException">The journal is damaged, or cannot be read.</exception>
    public IReadOnlyList<RegistryRecord> Read()
    {
        var records = new List<RegistryRecord>();
        try
        {
            using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            JournalReader.Replay(file, entry => records.Add(entry.ToRecord()));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RegistryStartException($"the journal {_path} of an earlier version cannot be read: {exception.Message}");
        }

        return records;
    }

    /// <summary>Renames the journal, so that it is not imported again.</summary>
    /// <returns>Its new name.</returns>
    public string Finish()
    {
        File.Move(_path, _path + DoneSuffix, overwrite: true);
        return _path + DoneSuffix;
    }
}
