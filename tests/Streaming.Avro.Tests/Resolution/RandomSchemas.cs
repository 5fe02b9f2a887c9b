namespace Streaming.Avro.Tests.Resolution;

/// <summary>Random records, and random changes that a reader can follow, as JSON.</summary>
internal sealed class RandomSchemas(Random random)
{
    private int _names;

    public (string Writer, string Reader) Pair() => Record(depth: 0);

    private (string Writer, string Reader) Schema(int depth) => random.Next(depth > 2 ? 8 : 12) switch
    {
        0 => ("\"boolean\"", "\"boolean\""),
        1 => ("\"int\"", Pick("\"int\"", "\"long\"", "\"double\"")),
        2 => ("\"long\"", Pick("\"long\"", "\"double\"")),
        3 => ("\"float\"", Pick("\"float\"", "\"double\"")),
        4 => ("\"double\"", "\"double\""),
        5 => ("\"string\"", "\"string\""),
        6 => Enum(),
        7 => Same(Fixed()),
        8 => Record(depth + 1),
        9 => Wrap(Schema(depth + 1), inner => $$"""{"type":"array","items":{{inner}}}"""),
        10 => Wrap(Schema(depth + 1), inner => $$"""{"type":"map","values":{{inner}}}"""),
        _ => Nullable(Schema(depth + 1)),
    };

    private (string Writer, string Reader) Record(int depth)
    {
        var name = Name("R");
        var writer = new List<string>();
        var reader = new List<string>();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var field = Name("f");
            var (written, read) = Schema(depth);
            writer.Add($$"""{"name":"{{field}}","type":{{written}}}""");
            if (random.Next(5) > 0)
            {
                reader.Add($$"""{"name":"{{field}}","type":{{read}}}""");
            }

            if (random.Next(4) == 0)
            {
                reader.Add($$"""{"name":"{{Name("added")}}","type":"string","default":"d"}""");
            }
        }

        if (random.Next(3) == 0)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(reader));
        }

        return (RecordOf(name, writer), RecordOf(name, reader));
    }

    private (string Writer, string Reader) Enum()
    {
        var name = Name("E");
        return ($$"""{"type":"enum","name":"{{name}}","symbols":["A","B","C"]}""",
            $$"""{"type":"enum","name":"{{name}}","symbols":{{Pick("[\"A\",\"B\",\"C\"]", "[\"C\",\"D\",\"A\",\"B\"]")}}}""");
    }

    private (string Writer, string Reader) Nullable((string Writer, string Reader) inner) =>
        inner.Writer.StartsWith('[') ? inner : ($"[\"null\",{inner.Writer}]", random.Next(2) == 0 ? $"[\"null\",{inner.Reader}]" : $"[{inner.Reader},\"null\"]");

    private string Fixed() => $$"""{"type":"fixed","name":"{{Name("F")}}","size":3}""";

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private string Name(string prefix) => $"{prefix}{++_names}";

    private static string RecordOf(string name, List<string> fields) =>
        $$"""{"type":"record","name":"{{name}}","fields":[{{string.Join(",", fields)}}]}""";

    private static (string Writer, string Reader) Same(string schema) => (schema, schema);

    private static (string Writer, string Reader) Wrap((string Writer, string Reader) inner, Func<string, string> wrap) => (wrap(inner.Writer), wrap(inner.Reader));
}
