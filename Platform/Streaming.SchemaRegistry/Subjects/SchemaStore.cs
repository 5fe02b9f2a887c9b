using Microsoft.Extensions.Options;
using Streaming.SchemaRegistry.Compatibility;
using Streaming.SchemaRegistry.Storage;

namespace Streaming.SchemaRegistry.Subjects;

/// <summary>The registry's state, durable and safe for many threads: a change is in the journal before it is seen.</summary>
internal sealed class SchemaStore : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SchemaIndex _index = new();
    private readonly DataDirectory _directory;
    private readonly Journal _journal;
    private readonly ILogger<SchemaStore> _logger;

    public SchemaStore(IOptions<SchemaRegistryOptions> options, ILogger<SchemaStore> logger)
    {
        _logger = logger;
        _directory = DataDirectory.Open(options.Value.DataDirectory);
        try
        {
            _journal = Journal.Open(Path.Combine(_directory.FullPath, "schemas.journal"), options.Value.Fsync, _index.Apply, logger);
        }
        catch
        {
            _directory.Dispose();
            throw;
        }

        Log.Opened(logger, _directory.FullPath, _index.SchemaCount, _index.Subjects.Count);
    }

    /// <summary>Reads the state; nothing changes meanwhile.</summary>
    public T Read<T>(Func<SchemaIndex, T> read)
    {
        lock (_gate)
        {
            return read(_index);
        }
    }

    /// <summary>Registers a schema; one that the subject has already stays as it is.</summary>
    /// <exception cref="RegistryException">The subject is read-only, or the schema is not compatible with its versions.</exception>
    public int Register(string subject, string schema, bool normalize)
    {
        var (parsed, text) = SchemaText.Parse(schema, normalize);
        SchemaRegistered registered;
        lock (_gate)
        {
            var versions = _index.Versions(subject);
            if (Find(versions, text, normalize) is { } known)
            {
                return known.Id;
            }

            RefuseIfReadOnly(subject);
            CompatibilityCheck.Require(subject, parsed, versions, _index.LevelOf(subject) ?? _index.GlobalLevel);
            registered = new SchemaRegistered(subject, versions.Count == 0 ? 1 : versions[^1].Version + 1, _index.IdOf(text), text);
            Write(registered);
        }

        Log.Registered(_logger, registered.Subject, registered.Version, registered.Id);
        return registered.Id;
    }

    /// <summary>Finds a schema under a subject.</summary>
    public SchemaVersion? LookUp(string subject, string schema, bool normalize)
    {
        var (_, text) = SchemaText.Parse(schema, normalize);
        return Read(index => Find(index.Versions(subject), text, normalize));
    }

    public void SetLevel(string? subject, CompatibilityLevel level)
    {
        lock (_gate)
        {
            Write(new CompatibilityChanged(subject, level));
        }
    }

    public void SetMode(string? subject, RegistryMode mode)
    {
        lock (_gate)
        {
            Write(new ModeChanged(subject, mode));
        }
    }

    public void Dispose()
    {
        _journal.Dispose();
        _directory.Dispose();
    }

    private static SchemaVersion? Find(IReadOnlyList<SchemaVersion> versions, string text, bool normalize) =>
        versions.LastOrDefault(version => (normalize ? version.Schema.ToJson(normalize) : version.Text) == text);

    private void RefuseIfReadOnly(string subject)
    {
        if ((_index.ModeOf(subject) ?? _index.GlobalMode) == RegistryMode.ReadOnly)
        {
            throw RegistryException.ReadOnly(subject);
        }
    }

    private void Write(JournalEntry entry)
    {
        try
        {
            _journal.Append(entry);
        }
        catch (IOException exception)
        {
            Log.JournalFailed(_logger, exception);
            throw RegistryException.StoreFailed(exception);
        }

        _index.Apply(entry);
    }
}
