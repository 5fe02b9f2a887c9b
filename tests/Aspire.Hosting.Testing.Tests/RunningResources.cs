using System.Diagnostics;

namespace Aspire.Hosting.Testing.Tests;

/// <summary>What tests ask about a resource whose process runs.</summary>
internal static class RunningResources
{
    /// <summary>A variable that the process was started with.</summary>
    public static async Task<string?> VariableAsync(this DistributedApplication app, string resource, string variable, CancellationToken cancellationToken)
    {
        var running = await RunningAsync(app, resource, cancellationToken);
        return running.Snapshot.EnvironmentVariables.SingleOrDefault(v => v.Name == variable)?.Value;
    }

    public static async Task<Process> ProcessAsync(this DistributedApplication app, string resource, CancellationToken cancellationToken)
    {
        var running = await RunningAsync(app, resource, cancellationToken);
        return Process.GetProcessById((int)running.Snapshot.Properties.Single(p => p.Name == "executable.pid").Value!);
    }

    private static Task<ResourceEvent> RunningAsync(DistributedApplication app, string resource, CancellationToken cancellationToken) =>
        app.ResourceNotifications.WaitForResourceAsync(resource, e => e.Snapshot.State?.Text == KnownResourceStates.Running, cancellationToken);
}
