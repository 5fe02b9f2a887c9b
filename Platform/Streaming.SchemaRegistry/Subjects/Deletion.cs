using Streaming.SchemaRegistry.Storage;

namespace Streaming.SchemaRegistry.Subjects;

/// <summary>What deleting changes: first it hides versions, then, asked for again, it removes them for good.</summary>
internal static class Deletion
{
    /// <returns>The changes and the versions they concern.</returns>
    /// <exception cref="RegistryException">There is no such subject, it is in another state, read-only, or referred to.</exception>
    public static (IReadOnlyList<RegistryRecord> Records, IReadOnlyList<int> Versions) OfSubject(SchemaIndex index, string subject, bool permanent)
    {
        Registration.RefuseReadOnly(index, subject);
        var alive = index.Versions(subject);
        var deleted = index.Versions(subject, Deleted.Only);
        if (alive.Count + deleted.Count == 0)
        {
            throw RegistryException.SubjectNotFound(subject);
        }

        if (permanent ? alive.Count > 0 : alive.Count == 0)
        {
            throw permanent ? RegistryException.SubjectNotDeleted(subject) : RegistryException.SubjectDeleted(subject);
        }

        var concerned = permanent ? deleted : alive;
        foreach (var version in concerned)
        {
            RefuseReferred(index, version);
        }

        IReadOnlyList<RegistryRecord> records = permanent
            ? [new IdsUsed(index.LastId), .. concerned.Select(version => new SchemaRemoved(subject, version.Version)), new SubjectDeleted(subject, null)]
            : [new SubjectDeleted(subject, concerned[^1].Version), .. SettingsOf(index, subject)];
        return (records, [.. concerned.Select(version => version.Version)]);
    }

    /// <exception cref="RegistryException">There is no such version, it is in another state, read-only, or referred to.</exception>
    public static IReadOnlyList<RegistryRecord> OfVersion(SchemaIndex index, SchemaVersion version, bool permanent)
    {
        Registration.RefuseReadOnly(index, version.Subject);
        if (version.Deleted != permanent)
        {
            throw permanent ? RegistryException.VersionNotDeleted(version) : RegistryException.VersionDeleted(version);
        }

        RefuseReferred(index, version);
        return permanent
            ? [new IdsUsed(index.LastId), new SchemaRemoved(version.Subject, version.Version)]
            : [new SchemaRecord(version.Subject, version.Version, version.Id, version.Text.Text, version.Text.References, Deleted: true)];
    }

    private static IEnumerable<RegistryRecord> SettingsOf(SchemaIndex index, string subject)
    {
        if (index.LevelOf(subject) is not null)
        {
            yield return new LevelRecord(subject, null);
        }

        if (index.ModeOf(subject) is not null)
        {
            yield return new ModeRecord(subject, null);
        }
    }

    private static void RefuseReferred(SchemaIndex index, SchemaVersion version)
    {
        if (index.ReferencesTo(version.Subject, version.Version).Any(other => !other.Deleted || version.Deleted))
        {
            throw RegistryException.Referred(version);
        }
    }
}
