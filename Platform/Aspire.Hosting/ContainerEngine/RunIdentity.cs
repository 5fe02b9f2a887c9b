using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aspire.Hosting.Orchestration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>Tells the containers and networks of this run from those of others, by labels and names.</summary>
internal sealed class RunIdentity(Guardian guardian, IHostEnvironment host)
{
    /// <summary>Label with the run; all that a run leaves behind carries it.</summary>
    public const string RunLabel = "aspire.hosting.run";

    /// <summary>Label with the process that runs the application: machine, id and start.</summary>
    public const string OwnerLabel = "aspire.hosting.owner";

    /// <summary>Label with the application, the same in each run; what stays between runs carries it.</summary>
    public const string ApplicationLabel = "aspire.hosting.application";

    /// <summary>Label with the name of the resource.</summary>
    public const string ResourceLabel = "aspire.hosting.resource";

    private const int StartTolerance = 2;

    /// <summary>The run.</summary>
    public string Run => guardian.Run;

    /// <summary>The application by its folder.</summary>
    public string Application { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(host.ContentRootPath)))[..8];

    /// <summary>Ending of the names of this run.</summary>
    public string Suffix => Run[..8];

    /// <summary>Name of the network of this run.</summary>
    public string Network => $"aspire-session-network-{Suffix}";

    /// <summary>Labels of what ends with this run.</summary>
    public Dictionary<string, string> Labels() => new()
    {
        [RunLabel] = Run,
        [OwnerLabel] = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{StartOf(Process.GetCurrentProcess())}"),
    };

    /// <summary>True where the process that a label names has ended; false where it runs, or runs on another machine.</summary>
    public static bool HasEnded(string owner)
    {
        var parts = owner.Split('/');
        if (parts.Length != 3 || parts[0] != Environment.MachineName || !int.TryParse(parts[1], out var id) || !long.TryParse(parts[2], out var start))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            // Two processes read the clock a little differently; an id comes back much later than that.
            return Math.Abs(StartOf(process) - start) > StartTolerance;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return true;
        }
    }

    private static long StartOf(Process process) => new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeSeconds();
}
