using Microsoft.CodeAnalysis;
using Streaming.Avro.Json;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generator;

/// <summary>What is valid Avro, or ignored by it, but would surprise in C#.</summary>
internal static class SchemaRules
{
    // What .NET's decimal and 128 bits hold.
    private const int MaxPrecision = 38;
    private const int MaxScale = 28;

    public static IEnumerable<Diagnostic> Check(AvroSchema schema, string path)
    {
        var declared = JsonValue.Object(schema.Attributes, schema.Position);
        if (LogicalTypes.WhyNot(schema, declared) is { } problem)
        {
            yield return Diagnostics.InvalidSchema.At(path, schema.Position, problem);
        }

        if (schema.LogicalType == LogicalType.Decimal && (schema.Precision > MaxPrecision || schema.Scale > MaxScale))
        {
            yield return Diagnostics.Unsupported.At(
                path, schema.Position, $"A decimal has at most {MaxPrecision} digits and {MaxScale} decimals in C#.");
        }

        if (schema is UnionSchema { Branches.Count: 0 })
        {
            yield return Diagnostics.Unsupported.At(path, schema.Position, "A union without branches has no values.");
        }

        foreach (var (name, position) in Clashes(schema))
        {
            yield return Diagnostics.Conflict.At(path, position, $"\"{name}\" gets the same C# name as another one beside it.");
        }
    }

    private static IEnumerable<(string Name, TextPosition Position)> Clashes(AvroSchema schema)
    {
        var names = schema switch
        {
            RecordSchema record => record.Fields.Select(field => (field.Name, CSharp: CSharpNames.Property(field.Name, record.Name), field.Position)),
            EnumSchema symbols => symbols.Symbols.Select(symbol => (Name: symbol, CSharp: CSharpNames.Pascal(symbol), symbols.Position)),
            _ => [],
        };
        var seen = new HashSet<string>();
        return names.Where(name => !seen.Add(name.CSharp)).Select(name => (name.Name, name.Position));
    }
}
