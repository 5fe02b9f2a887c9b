using System.Text;
using Streaming.Producers.Csv;

namespace Streaming.Producers.Replay;

/// <summary>Finds the files to replay and looks at their headers, before anything is sent.</summary>
internal static class ReplayPath
{
    public static IReadOnlyList<string> Resolve(string key, string? path, Action<string> fail)
    {
        if (path is null)
        {
            fail($"{key} is not set: give a CSV file, or a folder of them");
            return [];
        }

        if (!File.Exists(path) && !Directory.Exists(path))
        {
            fail($"{key} is '{path}': there is no such file or folder");
            return [];
        }

        try
        {
            string[] files = File.Exists(path) ? [path] : Directory.GetFiles(path, "*.csv");
            Array.Sort(files, (a, b) => string.CompareOrdinal(Path.GetFileName(a), Path.GetFileName(b)));
            if (files.Length == 0)
            {
                fail($"{key} is '{path}': the folder has no *.csv file");
            }

            foreach (var problem in files.Select(HeaderProblem).OfType<string>())
            {
                fail($"{key}: {problem}");
            }

            return files;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fail($"{key} is '{path}': {exception.Message}");
            return [];
        }
    }

    /// <summary>Why a first line is no header of an order file; null where it is one.</summary>
    public static string? HeaderProblem(string file, byte[]? line)
    {
        if (line is null)
        {
            return $"{file} is empty: its first line has to be {OrderColumns.Header}";
        }

        var text = Encoding.UTF8.GetString(line);
        return text == OrderColumns.Header
            ? null
            : $"{file} starts with '{(text.Length > 200 ? text[..200] + "..." : text)}' instead of the header {OrderColumns.Header}";
    }

    private static string? HeaderProblem(string file)
    {
        using var stream = File.OpenRead(file);
        var lines = FileLines.ReadAsync(stream, CancellationToken.None).ToBlockingEnumerable();
        return HeaderProblem(file, lines.Select(line => line.Bytes).FirstOrDefault());
    }
}
