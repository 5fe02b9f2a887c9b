namespace Streaming.Avro.Schemas;

/// <summary>What a schema says about its data.</summary>
internal static class SchemaFacts
{
    /// <summary>The fewest bytes a value can take. A record that holds itself counts its inner self as nothing.</summary>
    public static int MinBytes(AvroSchema schema) => MinBytes(schema, []);

    /// <summary>Whether a value of the record can hold another value of the record.</summary>
    public static bool IsRecursive(RecordSchema record)
    {
        var seen = new HashSet<AvroSchema>();
        return record.Fields.Any(field => Reaches(field.Schema, record, seen));
    }

    /// <summary>The schema and all that it is made of, each once, in order of appearance.</summary>
    public static IReadOnlyList<AvroSchema> All(AvroSchema schema)
    {
        var found = new List<AvroSchema>();
        Collect(schema, found, []);
        return found;
    }

    /// <summary>The schemas a value of this schema is made of.</summary>
    public static IEnumerable<AvroSchema> Parts(AvroSchema schema) => schema switch
    {
        RecordSchema record => record.Fields.Select(field => field.Schema),
        ArraySchema array => [array.Items],
        MapSchema map => [map.Values],
        UnionSchema union => union.Branches,
        _ => [],
    };

    private static int MinBytes(AvroSchema schema, HashSet<AvroSchema> open) => schema switch
    {
        FixedSchema { Size: var size } => size,
        RecordSchema record when open.Add(record) => Sum(record, open),
        RecordSchema => 0,
        _ => schema.Type switch
        {
            AvroType.Null => 0,
            AvroType.Float => 4,
            AvroType.Double => 8,
            _ => 1,
        },
    };

    private static int Sum(RecordSchema record, HashSet<AvroSchema> open)
    {
        var sum = 0L;
        foreach (var field in record.Fields)
        {
            sum += MinBytes(field.Schema, open);
        }

        open.Remove(record);
        return (int)Math.Min(sum, int.MaxValue);
    }

    private static bool Reaches(AvroSchema from, RecordSchema target, HashSet<AvroSchema> seen) =>
        ReferenceEquals(from, target) || (seen.Add(from) && Parts(from).Any(part => Reaches(part, target, seen)));

    private static void Collect(AvroSchema schema, List<AvroSchema> found, HashSet<AvroSchema> seen)
    {
        if (!seen.Add(schema))
        {
            return;
        }

        found.Add(schema);
        foreach (var part in Parts(schema))
        {
            Collect(part, found, seen);
        }
    }
}
