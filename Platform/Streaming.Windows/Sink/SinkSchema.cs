using Streaming.Avro.Schemas;
using Streaming.Windows.Declaration;

namespace Streaming.Windows.Sink;

/// <summary>The sink's schema with the origin of each of its fields.</summary>
internal sealed class SinkSchema
{
    private SinkSchema(IReadOnlyList<SinkField> fields, IReadOnlyList<int> scales)
    {
        Fields = fields;
        Scales = scales;
    }

    /// <summary>The fields in the schema's order.</summary>
    public IReadOnlyList<SinkField> Fields { get; }

    /// <summary>Decimals of each aggregate.</summary>
    public IReadOnlyList<int> Scales { get; }

    /// <summary>Compares the declaration with its sink's schema.</summary>
    /// <exception cref="JobException">They do not fit; the message names every difference.</exception>
    public static SinkSchema Of(JobDeclaration job)
    {
        var errors = new List<string>();
        var fields = new List<SinkField>();
        if (AvroSchema.Parse(job.Sink.Schema) is RecordSchema record)
        {
            foreach (var field in record.Fields)
            {
                if (SinkField.Of(field, job.Key, job.Aggregates, out var problem) is { } found)
                {
                    fields.Add(found);
                }
                else
                {
                    errors.Add(problem!);
                }
            }

            errors.AddRange(job.Key.Concat(job.Aggregates.Select(aggregate => aggregate.Name)).Except(record.Fields.Select(field => field.Name))
                .Select(name => $"there is no field '{name}', which the job computes"));
        }
        else
        {
            errors.Add("it is no record");
        }

        return errors.Count > 0
            ? throw new JobException($"the sink's schema {job.Sink.SchemaFile} does not fit to the job {job.Name}: {string.Join("; ", errors)}.")
            : new(fields, [.. job.Aggregates.Select(aggregate => fields.Single(field => field.Field.Name == aggregate.Name).Field.Schema.Scale)]);
    }
}
