namespace Streaming.Avro;

/// <summary>
/// Speaks the REST API that Confluent's and Karapace's schema registries share. Safe for many threads.
/// Every call can throw <see cref="SchemaRegistryException"/> (the registry refuses, or cannot be reached).
/// </summary>
public interface ISchemaRegistryClient
{
    /// <summary>Registers a schema under a subject; one that is there already keeps its id.</summary>
    /// <param name="subject">The subject, for instance <c>orders-value</c>.</param>
    /// <param name="schema">The schema's JSON.</param>
    /// <param name="normalize">Whether the registry normalizes the schema before it compares it with others.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The schema's id, the same under all subjects.</returns>
    Task<int> RegisterSchemaAsync(string subject, string schema, bool normalize = false, CancellationToken cancellationToken = default);

    /// <summary>Finds a schema under a subject; error code 40403 where it is not registered.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="schema">The schema's JSON.</param>
    /// <param name="normalize">Whether the registry normalizes the schema before it compares it with others.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    Task<RegisteredSchema> LookUpSchemaAsync(string subject, string schema, bool normalize = false, CancellationToken cancellationToken = default);

    /// <summary>The JSON of the schema with an id, types that it refers to written out; error code 40403 where there is none.</summary>
    Task<string> GetSchemaAsync(int id, CancellationToken cancellationToken = default);

    /// <summary>The newest version under a subject, asked for each time; error code 40401 where the subject is unknown.</summary>
    Task<RegisteredSchema> GetLatestSchemaAsync(string subject, CancellationToken cancellationToken = default);

    /// <summary>A version under a subject; error codes 40401 and 40402 where there is none.</summary>
    Task<RegisteredSchema> GetRegisteredSchemaAsync(string subject, int version, CancellationToken cancellationToken = default);

    /// <summary>All subjects.</summary>
    Task<IReadOnlyList<string>> GetSubjectsAsync(CancellationToken cancellationToken = default);

    /// <summary>The versions under a subject, ascending; error code 40401 where the subject is unknown.</summary>
    Task<IReadOnlyList<int>> GetVersionsAsync(string subject, CancellationToken cancellationToken = default);
}
