using System.Diagnostics;
using System.Globalization;

namespace Streaming.Testing;

/// <summary>Finds the processes of one run by the data folder in their environment (Linux).</summary>
public static class Processes
{
    public static IReadOnlyList<int> Of(string dataDirectory, string assembly) =>
    [
        .. from folder in Directory.GetDirectories("/proc")
           let name = Path.GetFileName(folder)
           where int.TryParse(name, out _) && Read(folder, "environ").Contains(dataDirectory, StringComparison.Ordinal)
               && Read(folder, "cmdline").Contains(assembly, StringComparison.Ordinal)
           select int.Parse(name, CultureInfo.InvariantCulture),
    ];

    /// <summary>A variable in the environment that a process was started with; null where it has none.</summary>
    public static string? Variable(int id, string name) =>
        Read($"/proc/{id}", "environ").Split('\0').FirstOrDefault(v => v.StartsWith($"{name}=", StringComparison.Ordinal))?[(name.Length + 1)..];

    /// <summary>Memory of a process that lies in the machine's, in bytes.</summary>
    public static long ResidentBytes(int id)
    {
        var line = Read($"/proc/{id}", "status").Split('\n').First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>SIGKILL, unless it has ended already.</summary>
    public static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It ended by itself meanwhile.
        }
    }

    private static string Read(string folder, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The process ended meanwhile, or belongs to somebody else.
            return "";
        }
    }
}
