using System.Runtime.InteropServices;

namespace Aspire.Hosting.Orchestration;

/// <summary>Signals of Unix.</summary>
internal static class Signals
{
    private const int Kill = 9;
    private const int Terminate = 15;

    /// <summary>Asks a process to end.</summary>
    public static void SendTerminate(int processId) => _ = SendSignal(processId, Terminate);

    /// <summary>Ends what is left of the group that a process leads.</summary>
    public static void KillGroup(int processId) => _ = SendSignal(-processId, Kill);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);
}
