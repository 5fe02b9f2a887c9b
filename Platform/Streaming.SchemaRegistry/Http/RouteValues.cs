using System.Globalization;
using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Http;

/// <summary>What stands in paths.</summary>
internal static class RouteValues
{
    /// <summary>A subject; routing leaves an escaped slash as it is.</summary>
    /// <exception cref="RegistryException">It holds control characters.</exception>
    public static string Subject(string value)
    {
        var subject = value.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return subject.Any(char.IsControl) ? throw RegistryException.InvalidSubject(subject) : subject;
    }

    /// <exception cref="RegistryException">It is no number, or there is no such schema.</exception>
    public static IReadOnlyList<SchemaVersion> WithId(SchemaIndex index, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && index.WithId(id) is { Count: > 0 } found
            ? found
            : throw RegistryException.SchemaNotFound(value);

    /// <exception cref="RegistryException">The subject is unknown.</exception>
    public static IReadOnlyList<SchemaVersion> Versions(SchemaIndex index, string subject) =>
        index.Versions(subject) is { Count: > 0 } versions ? versions : throw RegistryException.SubjectNotFound(subject);

    /// <summary>A version by number, or the latest.</summary>
    /// <exception cref="RegistryException">It is no version, or the subject has none such.</exception>
    public static SchemaVersion Version(SchemaIndex index, string subject, string version)
    {
        var number = -1;
        if (version is not ("latest" or "-1")
            && (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number == 0))
        {
            throw RegistryException.InvalidVersion(version);
        }

        var versions = Versions(index, subject);
        return number < 0 ? versions[^1]
            : versions.FirstOrDefault(item => item.Version == number) ?? throw RegistryException.VersionNotFound(version);
    }
}
