using System.Text;

namespace Streaming.Producers.Csv;

/// <summary>Splits one line by RFC 4180. A quote that is still open at the line's end breaks the line, and only this one.</summary>
internal static class CsvLine
{
    public static CsvSplit Split(string line)
    {
        var fields = new List<string>(8);
        var at = 0;
        while (true)
        {
            var field = at < line.Length && line[at] == '"' ? Quoted(line, ref at, out var problem) : Plain(line, ref at, out problem);
            if (problem is not null)
            {
                return new CsvSplit(fields, $"column {fields.Count + 1}: {problem}");
            }

            fields.Add(field);
            if (at == line.Length)
            {
                return new CsvSplit(fields, null);
            }

            at++;
        }
    }

    private static string Plain(string line, ref int at, out string? problem)
    {
        var end = line.IndexOf(',', at);
        end = end < 0 ? line.Length : end;
        var field = line[at..end];
        problem = field.Contains('"', StringComparison.Ordinal) ? "a quote stands in a field that does not start with one" : null;
        at = end;
        return field;
    }

    private static string Quoted(string line, ref int at, out string? problem)
    {
        var field = new StringBuilder();
        while (true)
        {
            var quote = line.IndexOf('"', ++at);
            if (quote < 0)
            {
                problem = "a quote is still open at the end of the line";
                return "";
            }

            field.Append(line, at, quote - at);
            at = quote + 1;
            if (at == line.Length || line[at] == ',')
            {
                problem = null;
                return field.ToString();
            }

            if (line[at] != '"')
            {
                problem = "text follows the closing quote";
                return "";
            }

            field.Append('"');
        }
    }
}
