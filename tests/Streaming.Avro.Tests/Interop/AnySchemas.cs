namespace Streaming.Avro.Tests.Interop;

/// <summary>Random records of every type Avro has, as JSON.</summary>
internal sealed class AnySchemas(Random random)
{
    private static readonly string[] Primitives = ["null", "boolean", "int", "long", "float", "double", "bytes", "string"];

    private readonly List<string> _declared = [];
    private int _names;

    /// <summary>A record with a namespace, since a reference to a type without one cannot leave a namespace.</summary>
    public string Record() => Record(depth: 0, "");

    private string Record(int depth, string space)
    {
        var own = depth == 0 || random.Next(3) == 0 ? $"n{random.Next(3)}.m" : space;
        var (name, declaration) = Declare("R", own, space);
        var fields = new List<string>();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            fields.Add($$"""{"name":"f{{++_names}}","type":{{Schema(depth + 1, own)}}{{Pick("", ",\"doc\":\"d\"", ",\"order\":\"ignore\"")}}}""");
        }

        // Optional, so that data of it comes to an end.
        fields.Add($$"""{"name":"self","type":["null","{{name}}"],"default":null}""");
        _declared.Add(name);
        return $$"""{"type":"record",{{declaration}},"fields":[{{string.Join(",", fields)}}]}""";
    }

    private string Schema(int depth, string space) => random.Next(depth > 3 ? 10 : 16) switch
    {
        < 7 => Primitive(),
        7 => Enum(space),
        8 => Fixed(space),
        9 => _declared.Count > 0 ? $"\"{_declared[random.Next(_declared.Count)]}\"" : Primitive(),
        10 or 11 => Record(depth, space),
        12 => $$"""{"type":"array","items":{{Schema(depth + 1, space)}}}""",
        13 => $$"""{"type":"map","values":{{Schema(depth + 1, space)}}}""",
        _ => Union(depth, space),
    };

    private string Primitive()
    {
        var name = Primitives[random.Next(Primitives.Length)];
        return random.Next(4) == 0 ? $$"""{"type":"{{name}}"}""" : $"\"{name}\"";
    }

    private string Enum(string space)
    {
        var (name, declaration) = Declare("E", space, space);
        _declared.Add(name);
        return $$"""{"type":"enum",{{declaration}},"symbols":["A","B_2","c"]{{Pick("", ",\"default\":\"A\"")}}}""";
    }

    private string Fixed(string space)
    {
        var (name, declaration) = Declare("F", space, space);
        _declared.Add(name);
        return $$"""{"type":"fixed",{{declaration}},"size":{{random.Next(1, 20)}}}""";
    }

    private string Union(int depth, string space)
    {
        var branches = Primitives.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(name => $"\"{name}\"").ToList();
        branches.Add(random.Next(4) switch
        {
            0 => Enum(space),
            1 => Fixed(space),
            2 => Record(depth, space),
            _ => $$"""{"type":"{{Pick("array\",\"items", "map\",\"values")}}":{{Schema(depth + 1, space)}}}""",
        });
        return $"[{string.Join(",", branches)}]";
    }

    private (string FullName, string Declaration) Declare(string prefix, string space, string around)
    {
        var name = $"{prefix}{++_names}";
        var full = space.Length == 0 ? name : $"{space}.{name}";
        var declaration = space == around ? $"\"name\":\"{name}\"" : Pick($"\"name\":\"{name}\",\"namespace\":\"{space}\"", $"\"name\":\"{full}\"");
        return (full, declaration);
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
