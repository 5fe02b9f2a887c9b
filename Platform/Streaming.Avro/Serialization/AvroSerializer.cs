using System.Collections.Concurrent;
using Confluent.Kafka;
using Streaming.Avro.Binary;
using Streaming.Avro.Resolution;
using Streaming.Avro.Schemas;
using Streaming.Avro.Serialization;

namespace Streaming.Avro;

/// <summary>
/// Serializes records in Confluent's wire format. The first record of a topic asks the registry for the schema's id;
/// from then on there is no await, no lock and no request. Safe for many threads. A null record stays null (a tombstone).
/// </summary>
/// <remarks>
/// As the official serializer it is asynchronous only, so that <c>ProducerBuilder.SetValueSerializer</c> takes it without a cast;
/// <see cref="AsSyncOverAsync"/> makes it one for <c>Produce</c>.
/// </remarks>
/// <typeparam name="T">A record generated from its schema.</typeparam>
public sealed class AvroSerializer<T> : IAsyncSerializer<T>
    where T : class, IAvroRecord<T>
{
    private readonly ISchemaRegistryClient _registry;
    private readonly AvroSerializerOptions _options;
    private readonly string _schema = T.AvroSchema.ToJson();
    private readonly ConcurrentDictionary<(string Topic, MessageComponentType Component), WriterPlan> _plans = new();
    private volatile WriterPlan? _last;

    /// <summary>Creates a serializer.</summary>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public AvroSerializer(ISchemaRegistryClient registry, AvroSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(registry);
        _registry = registry;
        _options = options ?? new AvroSerializerOptions();
        _options.Validate();
    }

    /// <summary>Serializes a record; only the first one of a topic waits for the registry.</summary>
    /// <exception cref="AvroException">A value does not fit the schema.</exception>
    /// <exception cref="SchemaRegistryException">The registry refuses, or cannot be reached.</exception>
    public Task<byte[]> SerializeAsync(T data, SerializationContext context) =>
        FindPlan(context) is { } plan ? Task.FromResult(Write(data, plan)) : SerializeFirstAsync(data, context);

    /// <summary>This serializer for <c>Produce</c>, which wants a synchronous one; the first record of a topic blocks while the registry answers.</summary>
    public ISerializer<T> AsSyncOverAsync() => new Synchronous(this);

    private WriterPlan? FindPlan(SerializationContext context)
    {
        var last = _last;
        if (last is not null && last.IsFor(context))
        {
            return last;
        }

        if (_plans.TryGetValue((context.Topic, context.Component), out var plan))
        {
            _last = plan;
        }

        return plan;
    }

    private async Task<byte[]> SerializeFirstAsync(T data, SerializationContext context) =>
        Write(data, await MakePlanAsync(context).ConfigureAwait(false));

    // Apart from its caller, which would allocate the closure for every record. On another thread, so that a
    // single-threaded synchronization context does not wait for itself.
    private WriterPlan WaitForPlan(SerializationContext context) => Task.Run(() => MakePlanAsync(context)).GetAwaiter().GetResult();

    private async Task<WriterPlan> MakePlanAsync(SerializationContext context)
    {
        var subject = SubjectName.Of(_options.SubjectNameStrategy, context, T.AvroSchema.FullName);
        var plan = new WriterPlan(context.Topic, context.Component, 0, null);
        if (_options.UseLatestVersion)
        {
            var latest = await _registry.GetLatestSchemaAsync(subject).ConfigureAwait(false);
            plan = plan with { SchemaId = latest.Id, Resolution = ResolutionTo(latest) };
        }
        else if (_options.AutoRegisterSchemas)
        {
            plan = plan with { SchemaId = await _registry.RegisterSchemaAsync(subject, _schema, _options.NormalizeSchemas).ConfigureAwait(false) };
        }
        else
        {
            var found = await _registry.LookUpSchemaAsync(subject, _schema, _options.NormalizeSchemas).ConfigureAwait(false);
            plan = plan with { SchemaId = found.Id };
        }

        return _plans.GetOrAdd((context.Topic, context.Component), plan);
    }

    private static SchemaResolution? ResolutionTo(RegisteredSchema latest)
    {
        var resolution = SchemaResolution.Plan(T.AvroSchema, AvroSchema.Parse(latest.Schema));
        return !resolution.CanRead
            ? throw new AvroException(
                $"{T.AvroSchema.FullName} cannot be written with version {latest.Version} of {latest.Subject} (schema id {latest.Id}): "
                + $"{string.Join("; ", resolution.Mismatches)}.")
            : resolution.IsIdentity ? null : resolution;
    }

    private static byte[] Write(T data, WriterPlan plan)
    {
        if (data is null)
        {
            return null!;
        }

        var writer = new AvroWriter();
        try
        {
            T.Write(ref writer, data);
            return plan.Resolution is null ? Message(plan.SchemaId, writer.Written) : Translate(plan, writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static byte[] Translate(WriterPlan plan, ReadOnlySpan<byte> bytes)
    {
        var source = new AvroReader(bytes);
        var writer = new AvroWriter();
        try
        {
            plan.Resolution!.Translate(ref source, ref writer);
            return Message(plan.SchemaId, writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static byte[] Message(int schemaId, ReadOnlySpan<byte> bytes)
    {
        var message = GC.AllocateUninitializedArray<byte>(WireFormat.HeaderBytes + bytes.Length);
        WireFormat.WriteHeader(message, schemaId);
        bytes.CopyTo(message.AsSpan(WireFormat.HeaderBytes));
        return message;
    }

    private sealed class Synchronous(AvroSerializer<T> owner) : ISerializer<T>
    {
        public byte[] Serialize(T data, SerializationContext context) =>
            Write(data, owner.FindPlan(context) ?? owner.WaitForPlan(context));
    }
}
