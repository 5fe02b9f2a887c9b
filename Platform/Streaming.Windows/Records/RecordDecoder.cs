using System.Net;
using Streaming.Avro;
using Streaming.Avro.Serialization;
using Streaming.Windows.Declaration;

namespace Streaming.Windows.Records;

/// <summary>Reads records in Confluent's wire format, whatever schema they were written with.</summary>
internal sealed class RecordDecoder(JobDeclaration job, IReadOnlyList<int> scales, ISchemaRegistryClient registry)
{
    // Ids that an attacker makes up are not kept, since the registry does not know them; those it knows are few.
    private readonly Dictionary<int, RecordProjection> _projections = [];

    /// <summary>Compares the declaration with the newest schema of the source's topic, where there is one already.</summary>
    /// <exception cref="JobException">The schema does not have what the declaration names.</exception>
    /// <exception cref="SchemaRegistryException">The registry does not answer.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var subject = $"{job.Source.Topic}-value";
        try
        {
            var latest = await registry.GetLatestSchemaAsync(subject, cancellationToken).ConfigureAwait(false);
            _projections[latest.Id] = RecordProjection.Plan(latest.Schema, job, scales);
        }
        catch (SchemaRegistryException exception) when (exception.Status == HttpStatusCode.NotFound)
        {
            // Nobody has written to the topic yet: each schema is checked when its first record comes.
        }
        catch (UndecodableRecordException exception)
        {
            throw new JobException($"the declaration of {job.Name} does not fit to the newest schema of {subject}: {exception.Message}.", exception);
        }
    }

    /// <summary>The plan for a record where it is known; null where <see cref="PlanAsync"/> has to ask for it.</summary>
    /// <exception cref="UndecodableRecordException">The record is not in Confluent's wire format.</exception>
    public RecordProjection? Find(byte[]? value) => _projections.GetValueOrDefault(SchemaId(value));

    /// <summary>Asks the registry for a record's schema and plans how to read it.</summary>
    /// <exception cref="UndecodableRecordException">The registry does not know the schema, or it lacks what the job needs.</exception>
    /// <exception cref="SchemaRegistryException">The registry does not answer; it may later.</exception>
    public async Task<RecordProjection> PlanAsync(byte[]? value, CancellationToken cancellationToken)
    {
        var id = SchemaId(value);
        try
        {
            var schema = await registry.GetSchemaAsync(id, cancellationToken).ConfigureAwait(false);
            return _projections[id] = RecordProjection.Plan(schema, job, scales);
        }
        catch (SchemaRegistryException exception) when (exception.Status is HttpStatusCode.NotFound or HttpStatusCode.OK)
        {
            throw new UndecodableRecordException(exception.Message, exception);
        }
        catch (UndecodableRecordException exception)
        {
            throw new UndecodableRecordException($"schema id {id}: {exception.Message}", exception);
        }
    }

    /// <summary>Reads a record.</summary>
    /// <exception cref="UndecodableRecordException">The record is not what its schema says, or lacks a value.</exception>
    public static void Decode(RecordProjection projection, byte[] value, SourceRow row)
    {
        try
        {
            projection.Read(value.AsSpan(WireFormat.HeaderBytes), row);
        }
        catch (AvroException exception)
        {
            throw new UndecodableRecordException(exception.Message, exception);
        }
    }

    private static int SchemaId(byte[]? value)
    {
        try
        {
            return value is null ? throw new UndecodableRecordException("the record has no value") : WireFormat.ReadSchemaId(value);
        }
        catch (AvroException exception)
        {
            throw new UndecodableRecordException(exception.Message, exception);
        }
    }
}
