using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Tests;

/// <summary>An application of shell scripts.</summary>
internal static class ShellApplication
{
    public static IDistributedApplicationBuilder CreateBuilder(params string[] args) =>
        DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Args = args, DisableDashboard = true, ProjectDirectory = Path.GetTempPath() });

    public static IResourceBuilder<ExecutableResource> AddShell(this IDistributedApplicationBuilder builder, string name, string script) =>
        builder.AddExecutable(name, "/bin/sh", ".", "-c", script);

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Task<ResourceEvent> WaitForStateAsync(this DistributedApplication app, string name, string state) =>
        app.WaitForAsync(name, e => e.Snapshot.State?.Text == state);

    public static async Task<ResourceEvent> WaitForAsync(this DistributedApplication app, string name, Func<ResourceEvent, bool> predicate)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        return await app.ResourceNotifications.WaitForResourceAsync(name, predicate, limit.Token);
    }

    public static IResource Find(this DistributedApplication app, string name) => app.Services.GetRequiredService<DistributedApplicationModel>().Resources.Single(r => r.Name == name);

    /// <summary>Waits for a line and returns the lines until then, without their times.</summary>
    public static async Task<IReadOnlyList<string>> WaitForLineAsync(this DistributedApplication app, string name, string line)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        var lines = new List<string>();
        await foreach (var batch in app.Services.GetRequiredService<ResourceLoggerService>().WatchAsync(app.Find(name)).WithCancellation(limit.Token))
        {
            lines.AddRange(batch.Select(l => l.Content.Split(' ', 2)[1]));
            if (lines.Contains(line))
            {
                break;
            }
        }

        return lines;
    }
}
