using System.Net;
using Streaming.Avro;

namespace Streaming.Windows.Tests;

/// <summary>A registry in memory.</summary>
internal sealed class MemoryRegistry : ISchemaRegistryClient
{
    private readonly List<(string Subject, string Schema)> _schemas = [];

    public Task<int> RegisterSchemaAsync(string subject, string schema, bool normalize = false, CancellationToken cancellationToken = default)
    {
        lock (_schemas)
        {
            var index = _schemas.IndexOf((subject, schema));
            if (index < 0)
            {
                _schemas.Add((subject, schema));
                index = _schemas.Count - 1;
            }

            return Task.FromResult(index + 1);
        }
    }

    public Task<string> GetSchemaAsync(int id, CancellationToken cancellationToken = default)
    {
        lock (_schemas)
        {
            return id >= 1 && id <= _schemas.Count
                ? Task.FromResult(_schemas[id - 1].Schema)
                : throw new SchemaRegistryException($"schema {id} not found", HttpStatusCode.NotFound, 40403);
        }
    }

    public Task<RegisteredSchema> GetLatestSchemaAsync(string subject, CancellationToken cancellationToken = default)
    {
        lock (_schemas)
        {
            var index = _schemas.FindLastIndex(entry => entry.Subject == subject);
            return index >= 0
                ? Task.FromResult(new RegisteredSchema(subject, 1, index + 1, _schemas[index].Schema))
                : throw new SchemaRegistryException($"subject {subject} not found", HttpStatusCode.NotFound, 40401);
        }
    }

    public Task<RegisteredSchema> LookUpSchemaAsync(string subject, string schema, bool normalize = false, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<RegisteredSchema> GetRegisteredSchemaAsync(string subject, int version, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<string>> GetSubjectsAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<int>> GetVersionsAsync(string subject, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
