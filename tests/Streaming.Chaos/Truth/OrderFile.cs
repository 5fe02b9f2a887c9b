using System.Globalization;
using System.Text;

namespace Streaming.Chaos.Truth;

/// <summary>Reads order files; nothing of it is shared with the services that are checked.</summary>
internal static class OrderFile
{
    /// <summary>All rows of a CSV file, or of all in a folder, in order.</summary>
    /// <exception cref="FormatException">A row is broken: there is no truth to compare with.</exception>
    public static IReadOnlyList<OrderRow> Read(string path)
    {
        IEnumerable<string> files = Directory.Exists(path) ? Directory.GetFiles(path, "*.csv").Order(StringComparer.Ordinal) : [path];
        return [.. files.SelectMany(file => File.ReadLines(file).Skip(1)).Where(line => line.Length > 0).Select(Parse)];
    }

    public static OrderRow Parse(string line)
    {
        var fields = Split(line);
        if (fields.Count != 8)
        {
            throw new FormatException($"The row has {fields.Count} columns instead of 8: {line}");
        }

        return new(
            fields[0],
            fields[1],
            fields[2] is { Length: > 0 } description ? description : null,
            int.Parse(fields[3], CultureInfo.InvariantCulture),
            DateTimeOffset.Parse(fields[4], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            decimal.Parse(fields[5], CultureInfo.InvariantCulture),
            fields[6] is { Length: > 0 } customer ? (int)decimal.Parse(customer, CultureInfo.InvariantCulture) : null,
            fields[7]);
    }

    // A quote opens and closes; two of them inside are one. A row is one line.
    private static List<string> Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(line[++i]);
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[i] == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
