using System.Net;
using Streaming.Avro.Schemas;

namespace Streaming.Avro;

/// <summary>
/// <see cref="ISchemaRegistryClient"/> over HTTP. What never changes (schemas by id, ids of schemas) is kept in memory,
/// and threads that ask for the same share one request.
/// </summary>
public sealed class SchemaRegistryClient : ISchemaRegistryClient, IDisposable
{
    // More than anybody nests them, and an end where a registry's references go in a circle.
    private const int MaxReferenceDepth = 32;

    private readonly RegistryTransport _transport;
    private readonly HttpClient? _owned;
    private readonly SharedRequests<(string Subject, string Schema, bool Normalize), int> _ids;
    private readonly SharedRequests<(string Subject, string Schema, bool Normalize), RegisteredSchema> _lookUps;
    private readonly SharedRequests<int, string> _schemas;

    /// <summary>Creates a client with its own connections.</summary>
    /// <exception cref="ArgumentException">The options are not valid; the message names all reasons.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A certificate or key is not in the PEM format.</exception>
    public SchemaRegistryClient(SchemaRegistryClientOptions options)
        : this(RegistryTls.CreateClient(options), options) => _owned = _transport.Http;

    /// <summary>
    /// Creates a client on the caller's HttpClient, which stays the caller's. Its handler decides about TLS, proxies and telemetry; the
    /// options for certificates have no effect.
    /// </summary>
    /// <param name="http">Sends the requests; its BaseAddress counts where the options have no Url.</param>
    /// <param name="options">How to reach the registry.</param>
    /// <param name="timeProvider">Measures waits; the system's by default.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message names all reasons.</exception>
    public SchemaRegistryClient(HttpClient http, SchemaRegistryClientOptions? options = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        options ??= new SchemaRegistryClientOptions();
        options.Url ??= http.BaseAddress;
        options.Validate();
        _transport = new RegistryTransport(http, options, timeProvider ?? TimeProvider.System);
        _ids = new(options.MaxCachedSchemas);
        _lookUps = new(options.MaxCachedSchemas);
        _schemas = new(options.MaxCachedSchemas);
    }

    /// <inheritdoc/>
    public Task<int> RegisterSchemaAsync(string subject, string schema, bool normalize = false, CancellationToken cancellationToken = default) =>
        _ids.GetAsync((subject, schema, normalize), RegisterAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<RegisteredSchema> LookUpSchemaAsync(
        string subject, string schema, bool normalize = false, CancellationToken cancellationToken = default) =>
        _lookUps.GetAsync((subject, schema, normalize), LookUpAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<string> GetSchemaAsync(int id, CancellationToken cancellationToken = default) =>
        _schemas.GetAsync(id, FetchAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<RegisteredSchema> GetLatestSchemaAsync(string subject, CancellationToken cancellationToken = default) =>
        RegisteredAsync(HttpMethod.Get, Path(subject, "versions/latest"), null, cancellationToken);

    /// <inheritdoc/>
    public Task<RegisteredSchema> GetRegisteredSchemaAsync(string subject, int version, CancellationToken cancellationToken = default) =>
        RegisteredAsync(HttpMethod.Get, Path(subject, $"versions/{version}"), null, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> GetSubjectsAsync(CancellationToken cancellationToken = default) =>
        _transport.SendAsync(HttpMethod.Get, "subjects", null, RegistryJson.Default.IReadOnlyListString, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<int>> GetVersionsAsync(string subject, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(HttpMethod.Get, Path(subject, "versions"), null, RegistryJson.Default.IReadOnlyListInt32, cancellationToken);

    /// <summary>Closes the client's own connections; those of the caller's HttpClient stay open.</summary>
    public void Dispose() => _owned?.Dispose();

    private async Task<int> RegisterAsync((string Subject, string Schema, bool Normalize) key)
    {
        var path = Path(key.Subject, "versions" + Query(key.Normalize));
        var response = await _transport
            .SendAsync(HttpMethod.Post, path, new SchemaRequest(key.Schema), RegistryJson.Default.IdResponse, CancellationToken.None)
            .ConfigureAwait(false);
        return response.Id;
    }

    private Task<RegisteredSchema> LookUpAsync((string Subject, string Schema, bool Normalize) key) => RegisteredAsync(
        HttpMethod.Post,
        $"subjects/{Uri.EscapeDataString(key.Subject)}{Query(key.Normalize)}",
        new SchemaRequest(key.Schema),
        CancellationToken.None);

    private async Task<RegisteredSchema> RegisteredAsync(HttpMethod method, string path, SchemaRequest? body, CancellationToken cancellationToken)
    {
        var response = await _transport.SendAsync(method, path, body, RegistryJson.Default.RegisteredResponse, cancellationToken).ConfigureAwait(false);
        var schema = await WholeAsync(response.Schema, response.SchemaType, response.References, $"version {response.Version} of {response.Subject}", 0, cancellationToken)
            .ConfigureAwait(false);
        return new(response.Subject, response.Version, response.Id, schema);
    }

    private async Task<string> FetchAsync(int id)
    {
        var response = await _transport
            .SendAsync(HttpMethod.Get, $"schemas/ids/{id}", null, RegistryJson.Default.SchemaResponse, CancellationToken.None)
            .ConfigureAwait(false);
        return await WholeAsync(response.Schema, response.SchemaType, response.References, $"schema {id}", 0, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>A schema with the types that it refers to written out, so that it can be read by itself.</summary>
    private async Task<string> WholeAsync(
        string schema, string? type, IReadOnlyList<SchemaReferenceBody>? references, string name, int depth, CancellationToken cancellationToken)
    {
        if (type is not (null or "AVRO"))
        {
            throw Unusable($"The {name} at {_transport.Url} is of type {type}, not AVRO.");
        }

        if (references is null or { Count: 0 })
        {
            return schema;
        }

        if (depth == MaxReferenceDepth)
        {
            throw Unusable($"The {name} at {_transport.Url} refers to others more than {MaxReferenceDepth} levels deep.");
        }

        var found = new List<AvroSchema>();
        foreach (var reference in references)
        {
            var response = await _transport
                .SendAsync(HttpMethod.Get, Path(reference.Subject, $"versions/{reference.Version}?deleted=true"), null, RegistryJson.Default.RegisteredResponse, cancellationToken)
                .ConfigureAwait(false);
            var text = await WholeAsync(
                response.Schema, response.SchemaType, response.References, $"version {reference.Version} of {reference.Subject}", depth + 1, cancellationToken)
                .ConfigureAwait(false);
            found.Add(AvroSchema.Parse(text));
        }

        return AvroSchema.Parse(schema, found).ToJson();
    }

    private static SchemaRegistryException Unusable(string message) => new(message, HttpStatusCode.OK, 0);

    private static string Path(string subject, string rest) => $"subjects/{Uri.EscapeDataString(subject)}/{rest}";

    private static string Query(bool normalize) => normalize ? "?normalize=true" : "";
}
