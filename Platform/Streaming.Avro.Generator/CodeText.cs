using System.Text;

namespace Streaming.Avro.Generator;

/// <summary>Lines of C# with their indentation.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }

    public void Block(string head, Action body, string end = "}")
    {
        Line(head);
        Line("{");
        _depth++;
        body();
        _depth--;
        Line(end);
    }

    public void Summary(string? doc, string fallback)
    {
        var lines = (string.IsNullOrWhiteSpace(doc) ? fallback : doc!).Split('\n').Select(Escape).ToList();
        Line(lines.Count == 1 ? $"/// <summary>{lines[0]}</summary>" : $"/// <summary>{lines[0]}");
        for (var i = 1; i < lines.Count; i++)
        {
            Line($"/// {lines[i]}{(i == lines.Count - 1 ? "</summary>" : "")}");
        }
    }

    public override string ToString() => _text.ToString();

    private static string Escape(string line) =>
        line.Trim().Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
