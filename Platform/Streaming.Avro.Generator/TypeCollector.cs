using Microsoft.CodeAnalysis;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generator;

/// <summary>Gathers the named types of all files, which may refer to each other, and reports what cannot become C#.</summary>
internal sealed class TypeCollector(Action<Diagnostic> report)
{
    private readonly Dictionary<string, NamedSchema> _types = [];

    /// <summary>Records and enums; a fixed has no C# type of its own.</summary>
    public IEnumerable<NamedSchema> Types => _types.Values.Where(type => type is not FixedSchema);

    /// <summary>Adds files in any order: one that refers to a type of another is read after it.</summary>
    public void Add(IEnumerable<(string Path, string Text)> files)
    {
        var waiting = files.ToList();
        while (waiting.Count > 0)
        {
            var unknown = new List<(string Path, string Text, AvroSchemaException Reason)>();
            foreach (var (path, text) in waiting)
            {
                if (Add(path, text) is { } reason)
                {
                    unknown.Add((path, text, reason));
                }
            }

            if (unknown.Count == waiting.Count)
            {
                unknown.ForEach(file => report(Diagnostics.InvalidSchema.At(file.Path, file.Reason.Position, file.Reason.Reason)));
                return;
            }

            waiting = [.. unknown.Select(file => (file.Path, file.Text))];
        }
    }

    /// <summary>Adds a file, unless it refers to a type that is not known yet: then what it said is returned.</summary>
    private AvroSchemaException? Add(string path, string text)
    {
        var known = _types.Values.ToList();
        AvroSchema schema;
        try
        {
            schema = AvroSchema.Parse(text, known);
        }
        catch (AvroSchemaException exception) when (exception.IsUnknownType)
        {
            return exception;
        }
        catch (AvroSchemaException exception)
        {
            report(Diagnostics.InvalidSchema.At(path, exception.Position, exception.Reason));
            return null;
        }

        var own = SchemaFacts.All(schema).Except(known.SelectMany(SchemaFacts.All)).ToList();
        var problems = own.SelectMany(part => SchemaRules.Check(part, path)).ToList();
        problems.ForEach(report);
        if (problems.Count == 0)
        {
            AddTypes(path, own.OfType<NamedSchema>());
        }

        return null;
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
