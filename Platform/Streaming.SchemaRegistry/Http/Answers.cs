using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Http;

/// <summary>Bodies in the registries' media type.</summary>
internal static class Answers
{
    public const string MediaType = "application/vnd.schemaregistry.v1+json";

    public static IResult Json<T>(T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) =>
        Results.Json(value, type, MediaType, status);

    public static IResult Text(string json) => Results.Text(json, MediaType);

    /// <exception cref="RegistryException">The body is no such JSON.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, type, request.HttpContext.RequestAborted).ConfigureAwait(false)
                ?? throw RegistryException.BadRequest("The body is null; a JSON object is needed.");
        }
        catch (JsonException exception)
        {
            // Where a member is of the wrong kind the serializer names a type of this program, which tells a client nothing.
            throw RegistryException.BadRequest(exception.Message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)
                ? $"The member {exception.Path} is of the wrong JSON type."
                : $"The body is no valid JSON: {exception.Message}");
        }
    }

    /// <summary>The schema of a request.</summary>
    /// <exception cref="RegistryException">There is none, or not one of Avro.</exception>
    public static async Task<SchemaRequest> ReadSchemaAsync(HttpRequest request)
    {
        var body = await ReadAsync(request, RegistryHttpJson.Relaxed.SchemaBody).ConfigureAwait(false);
        return body.SchemaType is not (null or "" or "AVRO") ? throw RegistryException.InvalidSchema($"Invalid schema type {body.SchemaType}: this registry holds AVRO.")
            : string.IsNullOrWhiteSpace(body.Schema) ? throw RegistryException.InvalidSchema("Empty schema")
            : new(body.Schema, body.References ?? [], body.Version, body.Id);
    }

    public static IResult Version(SchemaVersion version) => Json(Body(version), RegistryHttpJson.Relaxed.SchemaVersionBody);

    public static SchemaVersionBody Body(SchemaVersion version) =>
        new(version.Subject, version.Version, version.Id, version.Text.Text, References(version), version.Deleted ? true : null);

    public static IReadOnlyList<SchemaReference>? References(SchemaVersion version) => version.Text.References is { Count: > 0 } references ? references : null;
}
