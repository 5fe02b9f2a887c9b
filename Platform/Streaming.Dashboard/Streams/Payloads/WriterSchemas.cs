using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Streaming.Avro;
using Streaming.Avro.Schemas;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Streams.Payloads;

/// <summary>
/// Schemas by the ids in messages. What the registry answered is kept; that it has no such schema, or does not answer, for some
/// seconds, so that messages of garbage do not keep it busy.
/// </summary>
internal sealed class WriterSchemas : IDisposable
{
    private const int MostKept = 1000;
    private static readonly TimeSpan KeptFailure = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<int, (WriterSchema Schema, DateTimeOffset At)> _known = new();
    private readonly SchemaRegistryClient? _client;
    private readonly TimeProvider _time;

    public WriterSchemas(IOptions<DashboardOptions> options, TimeProvider time)
    {
        _time = time;
        var registry = options.Value.Streams.SchemaRegistry;
        _client = string.IsNullOrEmpty(registry.Url) ? null : new SchemaRegistryClient(RegistryClientSettings.Of(registry));
    }

    public async ValueTask<WriterSchema> FindAsync(int id, CancellationToken cancellationToken)
    {
        if (_client is null)
            return new(null, "No schema registry is configured.");
        if (_known.TryGetValue(id, out var known) && (known.Schema.Schema is not null || _time.GetUtcNow() - known.At < KeptFailure))
            return known.Schema;
        if (_known.Count >= MostKept)
            _known.Clear();
        var schema = await AskAsync(_client, id, cancellationToken);
        _known[id] = (schema, _time.GetUtcNow());
        return schema;
    }

    public void Dispose() => _client?.Dispose();

    private static async Task<WriterSchema> AskAsync(SchemaRegistryClient client, int id, CancellationToken cancellationToken)
    {
        try
        {
            return new(AvroSchema.Parse(await client.GetSchemaAsync(id, cancellationToken)), null);
        }
        catch (Exception exception) when (exception is SchemaRegistryException or AvroSchemaException)
        {
            return new(null, exception.Message);
        }
    }
}
