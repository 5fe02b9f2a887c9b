using System.ComponentModel;
using System.Diagnostics;
using Aspire.Hosting;

namespace Streaming.Kubernetes;

/// <summary>The container engine of this machine.</summary>
internal static class ContainerEngine
{
    private static readonly string[] Names = ["docker", "podman"];

    /// <exception cref="DistributedApplicationException">No engine answers.</exception>
    public static async Task<string> FindAsync(CancellationToken cancellationToken)
    {
        foreach (var name in Names)
        {
            if (await AnswersAsync(name, cancellationToken))
            {
                return name;
            }
        }

        throw new DistributedApplicationException("The image of Flink is built by docker or podman, and neither answers: start one, or give --skip-build and build AppHost/flink/Dockerfile elsewhere.");
    }

    private static async Task<bool> AnswersAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(name, ["info"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken), process.WaitForExitAsync(cancellationToken));
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // Not installed.
            return false;
        }
    }
}
