using Streaming.Avro.Schemas;
using Streaming.SchemaRegistry.Compatibility;
using Streaming.SchemaRegistry.Storage;

namespace Streaming.SchemaRegistry.Subjects;

/// <summary>The registry's state, as the log tells it. Not safe for many threads.</summary>
internal sealed class SchemaIndex
{
    private readonly SortedDictionary<string, SortedDictionary<int, SchemaVersion>> _subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<int, SortedDictionary<(string Subject, int Version), SchemaVersion>> _byId = [];
    private readonly Dictionary<SchemaText, int> _ids = [];
    private readonly Dictionary<string, CompatibilityLevel> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegistryMode> _modes = new(StringComparer.Ordinal);

    /// <summary>The highest id ever given.</summary>
    public int LastId { get; private set; }

    public CompatibilityLevel? GlobalLevel { get; private set; }

    public RegistryMode? GlobalMode { get; private set; }

    public int SchemaCount => _byId.Count;

    /// <summary>All versions of all subjects, by subject and version.</summary>
    public IEnumerable<SchemaVersion> All(Deleted deleted) => _subjects.Values.SelectMany(versions => versions.Values).Where(version => IsMeant(version, deleted));

    /// <summary>Subjects that have such versions, ascending.</summary>
    public IEnumerable<string> Subjects(Deleted deleted) =>
        _subjects.Where(subject => subject.Value.Values.Any(version => IsMeant(version, deleted))).Select(subject => subject.Key);

    /// <summary>Such versions of a subject, ascending; empty where there are none.</summary>
    public IReadOnlyList<SchemaVersion> Versions(string subject, Deleted deleted = Deleted.Without) =>
        _subjects.TryGetValue(subject, out var versions) ? [.. versions.Values.Where(version => IsMeant(version, deleted))] : [];

    /// <summary>Where a schema is registered, by subject and version; empty where the id is unknown.</summary>
    public IReadOnlyCollection<SchemaVersion> WithId(int id) => _byId.TryGetValue(id, out var versions) ? versions.Values : [];

    /// <summary>The id of a schema, if it has one.</summary>
    public int? IdOf(SchemaText text) => _ids.TryGetValue(text, out var id) ? id : null;

    /// <summary>Versions that refer to another one.</summary>
    public IEnumerable<SchemaVersion> ReferencesTo(string subject, int version) => All(Deleted.With)
        .Where(item => item.Text.References.Any(reference => reference.Subject == subject && reference.Version == version));

    /// <summary>The schemas behind references.</summary>
    /// <exception cref="RegistryException">One is not registered.</exception>
    public IReadOnlyList<AvroSchema> Resolve(IReadOnlyList<SchemaReference> references) =>
    [
        .. references.Select(reference =>
            reference.Subject is { } subject && _subjects.TryGetValue(subject, out var versions) && versions.TryGetValue(reference.Version ?? 0, out var found)
                ? found.Schema
                : throw RegistryException.InvalidSchema($"No schema reference found for subject \"{reference.Subject}\" and version {reference.Version}")),
    ];

    public CompatibilityLevel? LevelOf(string subject) => _levels.TryGetValue(subject, out var level) ? level : null;

    /// <summary>The level that counts for a subject.</summary>
    public CompatibilityLevel LevelFor(string subject) => LevelOf(subject) ?? GlobalLevel ?? CompatibilityLevel.Backward;

    public RegistryMode? ModeOf(string subject) => _modes.TryGetValue(subject, out var mode) ? mode : null;

    /// <summary>The mode that counts for a subject.</summary>
    public RegistryMode ModeFor(string subject) =>
        GlobalMode == RegistryMode.ReadOnlyOverride ? RegistryMode.ReadOnly : ModeOf(subject) ?? GlobalMode ?? RegistryMode.ReadWrite;

    public void Apply(RegistryRecord record)
    {
        switch (record)
        {
            case SchemaRecord schema: Add(schema); break;
            case SchemaRemoved removed: Remove(removed.Subject, removed.Version); break;
            case SubjectDeleted { Version: { } version } deleted: Delete(deleted.Subject, version); break;
            case LevelRecord { Subject: { } subject } level: Set(_levels, subject, level.Level); break;
            case LevelRecord level: GlobalLevel = level.Level; break;
            case ModeRecord { Subject: { } subject } mode: Set(_modes, subject, mode.Mode); break;
            case ModeRecord mode: GlobalMode = mode.Mode; break;
            case IdsUsed ids: LastId = Math.Max(LastId, ids.Id); break;
        }
    }

    private static bool IsMeant(SchemaVersion version, Deleted deleted) => deleted switch
    {
        Deleted.Without => !version.Deleted,
        Deleted.Only => version.Deleted,
        _ => true,
    };

    private static void Set<T>(Dictionary<string, T> values, string subject, T? value)
        where T : struct
    {
        if (value is { } present)
        {
            values[subject] = present;
        }
        else
        {
            values.Remove(subject);
        }
    }

    private void Add(SchemaRecord record)
    {
        Remove(record.Subject, record.Version);
        var version = new SchemaVersion(
            record.Subject, record.Version, record.Id, new(record.Schema, record.References), record.Deleted, Resolve);
        if (!_subjects.TryGetValue(record.Subject, out var versions))
        {
            _subjects[record.Subject] = versions = [];
        }

        if (!_byId.TryGetValue(record.Id, out var places))
        {
            _byId[record.Id] = places = new(PlaceOrder.Instance);
        }

        versions[record.Version] = version;
        places[(record.Subject, record.Version)] = version;
        _ids[version.Text] = record.Id;
        LastId = Math.Max(LastId, record.Id);
    }

    private void Remove(string subject, int number)
    {
        if (!_subjects.TryGetValue(subject, out var versions) || !versions.Remove(number, out var version))
        {
            return;
        }

        if (versions.Count == 0)
        {
            _subjects.Remove(subject);
        }

        var places = _byId[version.Id];
        places.Remove((subject, number));
        if (places.Count == 0)
        {
            _byId.Remove(version.Id);
            _ids.Remove(version.Text);
        }
    }

    private void Delete(string subject, int upTo)
    {
        foreach (var version in Versions(subject).Where(version => version.Version <= upTo))
        {
            Add(new(subject, version.Version, version.Id, version.Text.Text, version.Text.References, Deleted: true));
        }
    }
}
