using Microsoft.CodeAnalysis;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generator;

/// <summary>Gathers the named types of all files and reports what cannot become C#.</summary>
internal sealed class TypeCollector(Action<Diagnostic> report)
{
    private readonly Dictionary<string, NamedSchema> _types = [];

    /// <summary>Records and enums; a fixed has no C# type of its own.</summary>
    public IEnumerable<NamedSchema> Types => _types.Values.Where(type => type is not FixedSchema);

    public void Add(string path, string text)
    {
        AvroSchema schema;
        try
        {
            schema = AvroSchema.Parse(text);
        }
        catch (AvroSchemaException exception)
        {
            report(Diagnostics.InvalidSchema.At(path, exception.Position, exception.Reason));
            return;
        }

        var found = SchemaFacts.All(schema);
        var problems = found.SelectMany(part => SchemaRules.Check(part, path)).ToList();
        problems.ForEach(report);
        if (problems.Count == 0)
        {
            AddTypes(path, found.OfType<NamedSchema>());
        }
    }

    private void AddTypes(string path, IEnumerable<NamedSchema> types)
    {
        foreach (var type in types)
        {
            if (!_types.TryGetValue(type.FullName, out var known))
            {
                _types.Add(type.FullName, type);
            }
            else if (known.ToJson() != type.ToJson())
            {
                report(Diagnostics.Conflict.At(path, type.Position, $"The type \"{type.FullName}\" is declared differently in another file."));
            }
        }
    }
}
