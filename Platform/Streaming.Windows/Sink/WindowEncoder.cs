using Streaming.Avro;
using Streaming.Avro.Binary;
using Streaming.Avro.Schemas;
using Streaming.Avro.Serialization;
using Streaming.Windows.Aggregation;
using Streaming.Windows.Declaration;

namespace Streaming.Windows.Sink;

/// <summary>Makes records of closed windows.</summary>
/// <param name="job">The job.</param>
/// <param name="schema">The sink's schema.</param>
/// <param name="schemaId">The schema's id in the registry.</param>
internal sealed class WindowEncoder(JobDeclaration job, SinkSchema schema, int schemaId)
{
    /// <summary>Encodes a window.</summary>
    /// <exception cref="JobException">A result does not fit into its field.</exception>
    public OutboxRecord Encode(ClosedWindow window)
    {
        var key = job.Sink.Key.Format(job.Key, window.Key, window.Start);
        var writer = new AvroWriter();
        try
        {
            Span<byte> header = stackalloc byte[WireFormat.HeaderBytes];
            WireFormat.WriteHeader(header, schemaId);
            writer.WriteRaw(header);
            foreach (var field in schema.Fields)
            {
                Write(field, window, ref writer);
            }

            return new(key, writer.Written.ToArray());
        }
        catch (AvroException exception)
        {
            throw new JobException($"the window {key} cannot be written: {exception.Message} Widen the field in {job.Sink.SchemaFile}.", exception);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static void Write(SinkField field, ClosedWindow window, ref AvroWriter writer)
    {
        switch (field.Origin)
        {
            case SinkFieldOrigin.Key: writer.WriteString(window.Key[field.Index], field.Field.Name); break;
            case SinkFieldOrigin.WindowStart: writer.WriteLong(window.Start); break;
            case SinkFieldOrigin.WindowEnd: writer.WriteLong(window.End); break;
            default: WriteNumber(field.Field, window.Results[field.Index], ref writer); break;
        }
    }

    private static void WriteNumber(RecordField field, Int128 number, ref AvroWriter writer)
    {
        if (field.Schema.LogicalType is not LogicalType.Decimal)
        {
            writer.WriteLong(number == (long)number ? (long)number : throw AvroWriter.Invalid(field.Name, $"is {number}, which does not fit into a long."));
            return;
        }

        if (!HasDigits(number, field.Schema.Precision))
        {
            throw AvroWriter.Invalid(field.Name, $"is {number}e-{field.Schema.Scale}, which does not fit into decimal({field.Schema.Precision},{field.Schema.Scale}).");
        }

        Span<byte> bytes = stackalloc byte[UnscaledDecimal.MinimalLength(number)];
        UnscaledDecimal.Write(number, bytes);
        writer.WriteBytes((ReadOnlySpan<byte>)bytes);
    }

    private static bool HasDigits(Int128 number, int digits)
    {
        for (; digits > 0 && number != 0; digits--)
        {
            number /= 10;
        }

        return number == 0;
    }
}
