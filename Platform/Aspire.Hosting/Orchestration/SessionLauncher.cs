using System.Diagnostics;

namespace Aspire.Hosting.Orchestration;

/// <summary>Starts programs in a session of their own where the machine has <c>setsid</c>, so that Ctrl-C in the terminal reaches only the host.</summary>
internal static class SessionLauncher
{
    private static readonly string? Setsid = OperatingSystem.IsWindows() ? null : new[] { "/usr/bin/setsid", "/bin/setsid" }.FirstOrDefault(File.Exists);

    /// <summary>True where each process leads a group, which goes with it.</summary>
    public static bool HasGroups => Setsid is not null;

    public static ProcessStartInfo Create(string command, IEnumerable<string> arguments) =>
        Setsid is null ? new(command, arguments) : new(Setsid, [command, .. arguments]);
}
