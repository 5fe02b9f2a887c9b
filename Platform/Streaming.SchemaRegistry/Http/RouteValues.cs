using System.Globalization;
using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Http;

/// <summary>What stands in paths and queries.</summary>
internal static class RouteValues
{
    // The subject of the REST API for "all subjects", in the default context.
    private const string AllSubjects = ":*:";

    /// <summary>A subject; routing leaves an escaped slash as it is.</summary>
    /// <exception cref="RegistryException">It holds control characters.</exception>
    public static string Subject(string value)
    {
        var subject = value.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return subject.Any(char.IsControl) ? throw RegistryException.InvalidSubject(subject) : subject;
    }

    /// <summary>The beginning that subjects are asked for; some clients write "all" as a context.</summary>
    public static string Prefix(string? subjectPrefix) => subjectPrefix is null or AllSubjects ? "" : subjectPrefix;

    public static Deleted Deletion(bool? deleted, bool? deletedOnly) =>
        deletedOnly == true ? Deleted.Only : deleted == true ? Deleted.With : Deleted.Without;

    /// <exception cref="RegistryException">It is no number, or there is no such schema.</exception>
    public static IReadOnlyCollection<SchemaVersion> WithId(SchemaIndex index, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && index.WithId(id) is { Count: > 0 } found
            ? found
            : throw RegistryException.SchemaNotFound(value);

    /// <exception cref="RegistryException">The subject has no such versions.</exception>
    public static IReadOnlyList<SchemaVersion> Versions(SchemaIndex index, string subject, Deleted deleted = Deleted.Without) =>
        index.Versions(subject, deleted) is { Count: > 0 } versions ? versions : throw RegistryException.SubjectNotFound(subject);

    /// <summary>A version by number, or the latest.</summary>
    /// <exception cref="RegistryException">It is no version, or the subject has none such.</exception>
    public static SchemaVersion Version(SchemaIndex index, string subject, string version, Deleted deleted = Deleted.Without)
    {
        var number = -1;
        if (version is not ("latest" or "-1")
            && (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number == 0))
        {
            throw RegistryException.InvalidVersion(version);
        }

        var versions = Versions(index, subject, deleted);
        return number < 0 ? versions[^1]
            : versions.FirstOrDefault(item => item.Version == number) ?? throw RegistryException.VersionNotFound(version);
    }
}
