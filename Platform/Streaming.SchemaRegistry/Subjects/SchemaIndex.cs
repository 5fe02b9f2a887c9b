using Streaming.Avro.Schemas;
using Streaming.SchemaRegistry.Compatibility;
using Streaming.SchemaRegistry.Storage;

namespace Streaming.SchemaRegistry.Subjects;

/// <summary>The registry's state, as the journal tells it. Not safe for many threads.</summary>
internal sealed class SchemaIndex
{
    private readonly SortedDictionary<string, List<SchemaVersion>> _subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<SchemaVersion>> _byId = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompatibilityLevel> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegistryMode> _modes = new(StringComparer.Ordinal);
    private int _lastId;

    public CompatibilityLevel GlobalLevel { get; private set; } = CompatibilityLevel.Backward;

    public RegistryMode GlobalMode { get; private set; } = RegistryMode.ReadWrite;

    public int SchemaCount => _byId.Count;

    public IReadOnlyCollection<string> Subjects => _subjects.Keys;

    public CompatibilityLevel? LevelOf(string subject) => _levels.TryGetValue(subject, out var level) ? level : null;

    public RegistryMode? ModeOf(string subject) => _modes.TryGetValue(subject, out var mode) ? mode : null;

    /// <summary>The versions of a subject, ascending; empty where it is unknown.</summary>
    public IReadOnlyList<SchemaVersion> Versions(string subject) => _subjects.TryGetValue(subject, out var versions) ? versions : [];

    /// <summary>Where a schema is registered; empty where the id is unknown.</summary>
    public IReadOnlyList<SchemaVersion> WithId(int id) => _byId.TryGetValue(id, out var versions) ? versions : [];

    /// <summary>The id of a schema; a new one where it has none yet.</summary>
    public int IdOf(string text) => _ids.TryGetValue(text, out var id) ? id : _lastId + 1;

    public void Apply(JournalEntry entry)
    {
        switch (entry)
        {
            case SchemaRegistered { Schema: var text } registered:
                Add(new SchemaVersion(registered.Subject, registered.Version, registered.Id, text, AvroSchema.Parse(text)));
                break;
            case CompatibilityChanged { Subject: { } subject, Level: var level }:
                _levels[subject] = level;
                break;
            case CompatibilityChanged { Level: var level }:
                GlobalLevel = level;
                break;
            case ModeChanged { Subject: { } subject, Mode: var mode }:
                _modes[subject] = mode;
                break;
            case ModeChanged { Mode: var mode }:
                GlobalMode = mode;
                break;
        }
    }

    private void Add(SchemaVersion version)
    {
        AddTo(_subjects, version.Subject, version);
        AddTo(_byId, version.Id, version);
        _ids[version.Text] = version.Id;
        _lastId = Math.Max(_lastId, version.Id);
    }

    private static void AddTo<TKey>(IDictionary<TKey, List<SchemaVersion>> lists, TKey key, SchemaVersion version)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(version);
    }
}
