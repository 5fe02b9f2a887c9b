using System.Globalization;
using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry;

/// <summary>A request that is answered with an error, with the codes that schema registries share.</summary>
internal sealed class RegistryException : Exception
{
    private RegistryException(int status, int code, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Status = status;
        Code = code;
    }

    public int Status { get; }

    public int Code { get; }

    public static RegistryException BadRequest(string message) => new(400, 400, message);

    public static RegistryException SubjectNotFound(string subject) => new(404, 40401, $"Subject '{subject}' not found.");

    public static RegistryException VersionNotFound(string version) => new(404, 40402, $"Version {version} not found.");

    public static RegistryException SchemaNotFound() => new(404, 40403, "Schema not found");

    public static RegistryException SchemaNotFound(string id) => new(404, 40403, $"Schema {id} not found");

    public static RegistryException SubjectDeleted(string subject) =>
        new(404, 40404, $"Subject '{subject}' was soft deleted. Set permanent=true to delete permanently");

    public static RegistryException SubjectNotDeleted(string subject) =>
        new(404, 40405, $"Subject '{subject}' was not deleted first before being permanently deleted");

    public static RegistryException VersionDeleted(SchemaVersion version) => new(404, 40406, string.Create(
        CultureInfo.InvariantCulture, $"Subject '{version.Subject}' Version {version.Version} was soft deleted. Set permanent=true to delete permanently"));

    public static RegistryException VersionNotDeleted(SchemaVersion version) => new(404, 40407, string.Create(
        CultureInfo.InvariantCulture, $"Subject '{version.Subject}' Version {version.Version} was not deleted first before being permanently deleted"));

    public static RegistryException SubjectLevelNotFound(string subject) =>
        new(404, 40408, $"Subject '{subject}' does not have subject-level compatibility configured");

    public static RegistryException SubjectModeNotFound(string subject) =>
        new(404, 40409, $"Subject '{subject}' does not have subject-level mode configured");

    public static RegistryException NotAcceptable() => new(406, 406, "HTTP 406 Not Acceptable");

    public static RegistryException UnsupportedMediaType() => new(415, 415, "HTTP 415 Unsupported Media Type");

    public static RegistryException Incompatible(string message) => new(409, 409, message);

    public static RegistryException InvalidSchema(string message) => new(422, 42201, message);

    public static RegistryException InvalidVersion(string version) => new(422, 42202, string.Create(
        CultureInfo.InvariantCulture,
        $"The specified version '{version}' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\""));

    public static RegistryException InvalidLevel(string? level) =>
        new(422, 42203, $"Invalid compatibility level '{level}'. Valid values are none, backward, forward, full, "
            + "backward_transitive, forward_transitive, and full_transitive");

    public static RegistryException InvalidMode(string? mode) => new(422, 42204, $"Invalid mode '{mode}'. Valid values are READWRITE, READONLY, READONLY_OVERRIDE and IMPORT");

    public static RegistryException NotPermitted(string message) => new(422, 42205, message);

    public static RegistryException Referred(SchemaVersion version) => new(422, 42206, string.Create(
        CultureInfo.InvariantCulture,
        $"One or more references exist to the schema {{magic=1,keytype=SCHEMA,subject={version.Subject},version={version.Version}}}."));

    public static RegistryException InvalidSubject(string subject) => new(422, 42208, $"The specified subject '{subject}' is not a valid.");

    public static RegistryException StoreFailed(Exception cause) => new(500, 50001, $"Error in the backend data store: {cause.Message}", cause);
}
