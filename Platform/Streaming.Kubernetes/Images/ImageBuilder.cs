using System.Diagnostics;
using Aspire.Hosting;

namespace Streaming.Kubernetes;

/// <summary>Runs the commands that bring images into the registry; what they print is shown.</summary>
internal static class ImageBuilder
{
    /// <exception cref="DistributedApplicationException">A command failed.</exception>
    public static async Task RunAsync(IEnumerable<ImageCommand> commands, CancellationToken cancellationToken)
    {
        foreach (var command in commands)
        {
            using var process = Process.Start(new ProcessStartInfo(command.Program, command.Arguments))!;
            try
            {
                await process.WaitForExitAsync(cancellationToken);
            }
            finally
            {
                process.Kill(entireProcessTree: true);
            }

            if (process.ExitCode != 0)
            {
                throw new DistributedApplicationException(
                    $"Image {command.Image} was not made, '{command.Program} {command.Arguments[0]}' ended with {process.ExitCode}: see what it printed above, or give --skip-build.");
            }
        }
    }
}
