namespace Streaming.Avro.Benchmarks;

/// <summary>A registry that knows the two schemas.</summary>
internal sealed class FixedRegistry : ISchemaRegistryClient
{
    public Task<int> RegisterSchemaAsync(string subject, string schema, bool normalize = false, CancellationToken cancellationToken = default) =>
        Task.FromResult(Orders.SchemaId);

    public Task<RegisteredSchema> LookUpSchemaAsync(string subject, string schema, bool normalize = false, CancellationToken cancellationToken = default) =>
        Task.FromResult(new RegisteredSchema(subject, 1, Orders.SchemaId, schema));

    public Task<string> GetSchemaAsync(int id, CancellationToken cancellationToken = default) =>
        Task.FromResult(id == Orders.SchemaId ? Orders.Schema : Orders.OtherSchema);

    public Task<RegisteredSchema> GetLatestSchemaAsync(string subject, CancellationToken cancellationToken = default) =>
        GetRegisteredSchemaAsync(subject, 1, cancellationToken);

    public Task<RegisteredSchema> GetRegisteredSchemaAsync(string subject, int version, CancellationToken cancellationToken = default) =>
        Task.FromResult(new RegisteredSchema(subject, version, Orders.SchemaId, Orders.Schema));

    public Task<IReadOnlyList<string>> GetSubjectsAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<IReadOnlyList<int>> GetVersionsAsync(string subject, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<int>>([1]);
}
