namespace Streaming.Avro.Tests.Serialization;

/// <summary>A registry in memory that counts what it is asked.</summary>
internal sealed class FakeRegistry : ISchemaRegistryClient
{
    private readonly Dictionary<int, string> _schemas = [];

    public List<string> Requests { get; } = [];

    public int Add(int id, string schema)
    {
        _schemas.Add(id, schema);
        return id;
    }

    public Task<int> RegisterSchemaAsync(string subject, string schema, bool normalize = false, CancellationToken cancellationToken = default)
    {
        Requests.Add($"register {subject}{(normalize ? " normalized" : "")}");
        return Task.FromResult(_schemas.FirstOrDefault(pair => pair.Value == schema) is { Key: > 0 and var id } ? id : Add(_schemas.Count + 1, schema));
    }

    public Task<RegisteredSchema> LookUpSchemaAsync(string subject, string schema, bool normalize = false, CancellationToken cancellationToken = default)
    {
        Requests.Add($"look up {subject}");
        return Task.FromResult(new RegisteredSchema(subject, 1, 42, schema));
    }

    public Task<string> GetSchemaAsync(int id, CancellationToken cancellationToken = default)
    {
        Requests.Add($"schema {id}");
        return _schemas.TryGetValue(id, out var schema)
            ? Task.FromResult(schema)
            : throw new SchemaRegistryException($"Schema {id} not found", System.Net.HttpStatusCode.NotFound, 40403);
    }

    public Task<RegisteredSchema> GetLatestSchemaAsync(string subject, CancellationToken cancellationToken = default)
    {
        Requests.Add($"latest {subject}");
        var (id, schema) = _schemas.Last();
        return Task.FromResult(new RegisteredSchema(subject, 3, id, schema));
    }

    public Task<RegisteredSchema> GetRegisteredSchemaAsync(string subject, int version, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<string>> GetSubjectsAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<int>> GetVersionsAsync(string subject, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
