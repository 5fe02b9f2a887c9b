using Streaming.Avro;
using Streaming.Avro.Binary;
using Streaming.Avro.Schemas;
using Streaming.Windows.Declaration;

namespace Streaming.Windows.Records;

/// <summary>
/// Takes from records of one writer's schema what the job needs and passes over the rest. Made once for each schema, so that a
/// record costs no look-up of a name.
/// </summary>
internal sealed class RecordProjection
{
    private readonly FieldSlot[] _slots;
    private readonly FieldValue[] _values;
    private readonly string[] _names;
    private readonly int _timestamp;
    private readonly int _id;
    private readonly int[] _key;
    private readonly AggregateInput[] _inputs;

    private RecordProjection(RecordSchema schema, JobDeclaration job, string[] names, AggregateInput[] inputs)
    {
        _names = names;
        _slots = [.. schema.Fields.Select(field => new FieldSlot(field.Schema, Array.IndexOf(names, field.Name)))];
        _values = new FieldValue[names.Length];
        _timestamp = Array.IndexOf(names, job.Source.Timestamp);
        _id = job.Source.DeduplicateBy is { } id ? Array.IndexOf(names, id) : -1;
        _key = [.. job.Key.Select(name => Array.IndexOf(names, name))];
        _inputs = inputs;
    }

    /// <summary>Plans how records of a schema are read.</summary>
    /// <param name="text">The writer's schema as JSON.</param>
    /// <param name="job">The job.</param>
    /// <param name="scales">Decimals of each aggregate in the sink.</param>
    /// <exception cref="UndecodableRecordException">The schema does not have what the job needs; the message names every field.</exception>
    public static RecordProjection Plan(string text, JobDeclaration job, IReadOnlyList<int> scales)
    {
        if (Parse(text) is not RecordSchema record)
        {
            throw new UndecodableRecordException("the schema is no record");
        }

        var check = new FieldCheck(record);
        check.Require(job.Source.Timestamp, "source.timestamp", FieldKinds.IsTime, "a timestamp-millis or timestamp-micros");
        var texts = job.Key.Select(name => (name, "key"));
        texts = job.Source.DeduplicateBy is { } id ? texts.Append((id, "source.deduplicateBy")) : texts;
        foreach (var (name, member) in texts)
        {
            check.Require(name, member, FieldKinds.IsText, "a string, an enum, an int or a long");
        }

        foreach (var (aggregate, scale) in job.Aggregates.Zip(scales))
        {
            check.RequireInput(aggregate, scale);
        }

        check.ThrowIfAny();
        string[] names = [.. check.Names];
        return new(record, job, names, [.. job.Aggregates.Zip(scales, (aggregate, scale) => AggregateInput.Of(aggregate, scale, record, names))]);
    }

    /// <summary>Reads a record's data, without the wire format's header.</summary>
    /// <exception cref="AvroException">The data breaks the encoding.</exception>
    /// <exception cref="UndecodableRecordException">A field that the job cannot do without is null, or a number is too large.</exception>
    public void Read(ReadOnlySpan<byte> data, SourceRow row)
    {
        var reader = new AvroReader(data);
        foreach (var slot in _slots)
        {
            slot.Read(ref reader, _values);
        }

        if (reader.Remaining > 0)
        {
            throw reader.Invalid($"the record ends here, but {reader.Remaining} more bytes follow");
        }

        row.Timestamp = (long)NotNull(_timestamp).Number;
        row.Id = _id < 0 ? null : NotNull(_id).AsText();
        for (var i = 0; i < _key.Length; i++)
        {
            row.Key[i] = NotNull(_key[i]).AsText();
        }

        for (var i = 0; i < _inputs.Length; i++)
        {
            row.Inputs[i] = _inputs[i].Of(_values);
        }
    }

    private FieldValue NotNull(int index) =>
        _values[index].IsNull ? throw new UndecodableRecordException($"the field '{_names[index]}' is null") : _values[index];

    private static AvroSchema Parse(string text)
    {
        try
        {
            return AvroSchema.Parse(text);
        }
        catch (AvroSchemaException exception)
        {
            throw new UndecodableRecordException($"the schema is not valid: {exception.Message}", exception);
        }
    }
}
