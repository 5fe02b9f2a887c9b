using Streaming.SchemaRegistry.Compatibility;
using Streaming.SchemaRegistry.Storage;

namespace Streaming.SchemaRegistry.Subjects;

/// <summary>What registering a schema changes.</summary>
internal static class Registration
{
    /// <summary>The version of a schema that the subject has already; the latest where several are the same.</summary>
    public static SchemaVersion? Find(SchemaIndex index, string subject, ParsedSchema schema, Deleted deleted = Deleted.Without) =>
        index.Versions(subject, deleted).LastOrDefault(schema.IsSameAs);

    /// <exception cref="RegistryException">The subject's mode forbids it, or the schema is not compatible with its versions.</exception>
    public static SchemaRecord Plan(SchemaIndex index, string subject, ParsedSchema schema, SchemaRequest request)
    {
        var importing = index.ModeFor(subject) == RegistryMode.Import;
        RefuseReadOnly(index, subject);
        if (importing != request.Id is not null)
        {
            throw RegistryException.NotPermitted($"Subject {subject} is {(importing ? "" : "not ")}in import mode");
        }

        var all = index.Versions(subject, Deleted.With);
        var next = all.Count == 0 ? 1 : all[^1].Version + 1;
        if (request.Id is { } id)
        {
            RefuseOtherSchema(index, id, schema.Text);
            return new(subject, request.Version is > 0 and var version ? version : next, id, schema.Text.Text, schema.Text.References, Deleted: false);
        }

        CompatibilityCheck.Require(schema.Schema, index.Versions(subject), index.LevelFor(subject), subject);
        return new(subject, next, index.IdOf(schema.Text) ?? index.LastId + 1, schema.Text.Text, schema.Text.References, Deleted: false);
    }

    /// <exception cref="RegistryException">The subject is read-only.</exception>
    public static void RefuseReadOnly(SchemaIndex index, string subject)
    {
        if (index.ModeFor(subject) == RegistryMode.ReadOnly)
        {
            throw RegistryException.NotPermitted($"Subject {subject} is in read-only mode");
        }
    }

    private static void RefuseOtherSchema(SchemaIndex index, int id, SchemaText text)
    {
        if (index.WithId(id).FirstOrDefault() is { } other && !other.Text.Equals(text))
        {
            throw RegistryException.NotPermitted($"Overwrite new schema with id {id} is not permitted.");
        }
    }
}
