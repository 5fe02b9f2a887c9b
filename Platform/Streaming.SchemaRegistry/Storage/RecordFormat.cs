using System.Text.Json;

namespace Streaming.SchemaRegistry.Storage;

/// <summary>
/// Changes as keys and values of the topic, in the form that Confluent's and Karapace's registries share: either can take
/// the topic over.
/// </summary>
internal static class RecordFormat
{
    private static RecordJson Json => RecordJson.Relaxed;

    public static (byte[] Key, byte[]? Value) Write(RegistryRecord record) => record switch
    {
        SchemaRecord schema => (SchemaKey(schema.Subject, schema.Version), Bytes(ToValue(schema), Json.SchemaValue)),
        SchemaRemoved removed => (SchemaKey(removed.Subject, removed.Version), null),
        SubjectDeleted { Version: { } version } deleted =>
            (Key(new(RecordKey.DeleteSubject, deleted.Subject)), Bytes(new(deleted.Subject, version), Json.DeleteSubjectValue)),
        SubjectDeleted deleted => (Key(new(RecordKey.DeleteSubject, deleted.Subject)), null),
        LevelRecord level => (Key(new(RecordKey.Config, level.Subject)), level.Level is null ? null : Bytes(new(level.Level), Json.ConfigValue)),
        ModeRecord mode => (Key(new(RecordKey.Mode, mode.Subject)), mode.Mode is { } value ? Bytes(new(value), Json.ModeValue) : null),
        IdsUsed ids => (Key(new(RecordKey.Noop)), Bytes(new(ids.Id), Json.IdsValue)),
        _ => throw new ArgumentOutOfRangeException(nameof(record), record, "The change has no form in the topic."),
    };

    /// <summary>A change; null for a record that says nothing to this registry, as the schema of another format.</summary>
    /// <exception cref="JsonException">It is none of a schema registry's records.</exception>
    public static RegistryRecord? Read(byte[] key, byte[]? value)
    {
        var name = JsonSerializer.Deserialize(key, Json.RecordKey) ?? throw new JsonException("The key is null.");
        return name.Keytype switch
        {
            RecordKey.Schema => ReadSchema(name, value),
            RecordKey.DeleteSubject => new SubjectDeleted(name.Subject ?? "", Value(value, Json.DeleteSubjectValue)?.Version),
            RecordKey.Config => new LevelRecord(name.Subject, Value(value, Json.ConfigValue)?.CompatibilityLevel),
            RecordKey.Mode => new ModeRecord(name.Subject, Value(value, Json.ModeValue)?.Mode),
            RecordKey.Noop => Value(value, Json.IdsValue) is { Id: { } id } ? new IdsUsed(id) : null,
            _ => null,
        };
    }

    private static RegistryRecord? ReadSchema(RecordKey key, byte[]? value) => Value(value, Json.SchemaValue) switch
    {
        null => new SchemaRemoved(key.Subject ?? "", key.Version ?? 0),
        { SchemaType: null or "AVRO" } schema => new SchemaRecord(
            schema.Subject, schema.Version, schema.Id, schema.Schema, schema.References ?? [], schema.Deleted),
        _ => null,
    };

    private static SchemaValue ToValue(SchemaRecord schema) => new(
        schema.Subject, schema.Version, schema.Id, schema.Schema, schema.Deleted, References: schema.References.Count == 0 ? null : schema.References);

    private static byte[] SchemaKey(string subject, int version) => Key(new(RecordKey.Schema, subject, version, Magic: 1));

    private static byte[] Key(RecordKey key) => Bytes(key, Json.RecordKey);

    private static byte[] Bytes<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    private static T? Value<T>(byte[]? value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class => value is null ? null : JsonSerializer.Deserialize(value, type);
}
