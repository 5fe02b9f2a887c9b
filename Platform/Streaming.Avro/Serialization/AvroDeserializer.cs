using System.Collections.Concurrent;
using Confluent.Kafka;
using Streaming.Avro.Resolution;
using Streaming.Avro.Schemas;
using Streaming.Avro.Serialization;

namespace Streaming.Avro;

/// <summary>
/// Deserializes records in Confluent's wire format, whatever schema they were written with, as long as it resolves to the
/// record's own. The first record of a schema id asks the registry; from then on there is no await, no lock and no request.
/// Safe for many threads. A null value stays null (a tombstone).
/// </summary>
/// <typeparam name="T">A record generated from its schema.</typeparam>
public sealed class AvroDeserializer<T> : IDeserializer<T>, IAsyncDeserializer<T>
    where T : class, IAvroRecord<T>
{
    private readonly ISchemaRegistryClient _registry;
    private readonly ConcurrentDictionary<int, ReaderPlan> _plans = new();
    private volatile ReaderPlan? _last;

    /// <summary>Creates a deserializer.</summary>
    public AvroDeserializer(ISchemaRegistryClient registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        _registry = registry;
    }

    /// <summary>Deserializes a record; the first one of a schema id blocks while the registry answers.</summary>
    /// <exception cref="AvroException">The bytes are no such record, or were written with a schema that does not resolve to it.</exception>
    /// <exception cref="SchemaRegistryException">The registry does not know the schema id, or cannot be reached.</exception>
    public T Deserialize(ReadOnlySpan<byte> data, bool isNull, SerializationContext context)
    {
        if (isNull)
        {
            return null!;
        }

        var id = WireFormat.ReadSchemaId(data);
        return Read(data, FindPlan(id) ?? WaitForPlan(id));
    }

    /// <summary>Deserializes a record; only the first one of a schema id waits for the registry.</summary>
    /// <exception cref="AvroException">The bytes are no such record, or were written with a schema that does not resolve to it.</exception>
    /// <exception cref="SchemaRegistryException">The registry does not know the schema id, or cannot be reached.</exception>
    public async Task<T> DeserializeAsync(ReadOnlyMemory<byte> data, bool isNull, SerializationContext context)
    {
        if (isNull)
        {
            return null!;
        }

        var id = WireFormat.ReadSchemaId(data.Span);
        var plan = FindPlan(id) ?? await MakePlanAsync(id).ConfigureAwait(false);
        return Read(data.Span, plan);
    }

    /// <summary>This deserializer for consumers, which want a synchronous one.</summary>
    public IDeserializer<T> AsSyncOverAsync() => this;

    private ReaderPlan? FindPlan(int id)
    {
        var last = _last;
        if (last?.SchemaId == id)
        {
            return last;
        }

        if (_plans.TryGetValue(id, out var plan))
        {
            _last = plan;
        }

        return plan;
    }

    // Apart from its caller, which would allocate the closure for every record. On another thread, so that a
    // single-threaded synchronization context does not wait for itself.
    private ReaderPlan WaitForPlan(int id) => Task.Run(() => MakePlanAsync(id)).GetAwaiter().GetResult();

    private async Task<ReaderPlan> MakePlanAsync(int id)
    {
        var schema = await _registry.GetSchemaAsync(id).ConfigureAwait(false);
        return _plans.GetOrAdd(id, new ReaderPlan(id, ResolutionFrom(id, schema)));
    }

    private static SchemaResolution? ResolutionFrom(int id, string schema)
    {
        SchemaResolution resolution;
        try
        {
            resolution = SchemaResolution.Plan(AvroSchema.Parse(schema), T.AvroSchema);
        }
        catch (AvroSchemaException exception)
        {
            throw new AvroException($"The schema {id} is not valid: {exception.Message}", exception);
        }

        return !resolution.CanRead
            ? throw new AvroException(
                $"Data of schema id {id} cannot be read as {T.AvroSchema.FullName}: {string.Join("; ", resolution.Mismatches)}.")
            : resolution.IsIdentity ? null : resolution;
    }

    private static T Read(ReadOnlySpan<byte> message, ReaderPlan plan)
    {
        try
        {
            return RecordReader.Read<T>(message[WireFormat.HeaderBytes..], plan.Resolution);
        }
        catch (AvroException exception)
        {
            throw new AvroException(
                $"The message is no {T.AvroSchema.FullName} of schema id {plan.SchemaId}: {exception.Message}", exception);
        }
    }
}
