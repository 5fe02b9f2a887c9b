using Streaming.Avro.Schemas;
using Streaming.Windows.Declaration;

namespace Streaming.Windows.Sink;

/// <summary>Where the value of one of the sink's fields comes from.</summary>
/// <param name="Field">The field.</param>
/// <param name="Origin">Key value, bound of the window, or aggregate.</param>
/// <param name="Index">Place among the keys or the aggregates.</param>
internal sealed record SinkField(RecordField Field, SinkFieldOrigin Origin, int Index)
{
    /// <summary>Finds the origin of a field; a problem is told where there is none, or its type does not fit.</summary>
    public static SinkField? Of(RecordField field, IReadOnlyList<string> key, IReadOnlyList<AggregateDeclaration> aggregates, out string? problem)
    {
        problem = null;
        var index = 0;
        var origin =
            field.Name == JobDeclaration.WindowStart ? SinkFieldOrigin.WindowStart
            : field.Name == JobDeclaration.WindowEnd ? SinkFieldOrigin.WindowEnd
            : (index = IndexOf(key, name => name == field.Name)) >= 0 ? SinkFieldOrigin.Key
            : (index = IndexOf(aggregates, aggregate => aggregate.Name == field.Name)) >= 0 ? SinkFieldOrigin.Aggregate
            : (SinkFieldOrigin?)null;
        if (origin is null)
        {
            problem = $"the field '{field.Name}' is neither a key field, nor windowStart, windowEnd or an aggregate";
            return null;
        }

        var expected = origin switch
        {
            SinkFieldOrigin.Key => field.Schema.Type is AvroType.String ? null : "a string",
            SinkFieldOrigin.Aggregate when !aggregates[index].IsSum => IsLong(field.Schema) ? null : "a long",
            SinkFieldOrigin.Aggregate => IsLong(field.Schema) || IsDecimal(field.Schema) ? null : "a long, or a decimal in bytes",
            _ => field.Schema.LogicalType is LogicalType.TimestampMillis ? null : "a timestamp-millis",
        };
        problem = expected is null ? null : $"the field '{field.Name}' is {field.Schema.ToJson()}; it has to be {expected}";
        return expected is null ? new(field, origin.Value, index) : null;
    }

    private static bool IsLong(AvroSchema schema) => schema is { Type: AvroType.Long, LogicalType: LogicalType.None };

    private static bool IsDecimal(AvroSchema schema) => schema is { Type: AvroType.Bytes, LogicalType: LogicalType.Decimal };

    private static int IndexOf<T>(IReadOnlyList<T> items, Func<T, bool> wanted)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (wanted(items[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
