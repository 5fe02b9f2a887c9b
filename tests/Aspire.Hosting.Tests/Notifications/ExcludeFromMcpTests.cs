namespace Aspire.Hosting.Tests.Notifications;

public sealed class ExcludeFromMcpTests
{
    [Fact]
    public async Task The_dashboard_is_told_what_its_mcp_server_leaves_out()
    {
        var builder = ShellApplication.CreateBuilder();
        var secret = builder.AddShell("secret", "true").ExcludeFromMcp();
        var open = builder.AddShell("open", "true");
        await using var app = builder.Build();

        Assert.Equal([true, true], await ToldAsync(app, secret.Resource));
        Assert.Equal([null, null], await ToldAsync(app, open.Resource));
    }

    private static async Task<IReadOnlyList<object?>> ToldAsync(DistributedApplication app, ExecutableResource resource)
    {
        var told = new List<object?>();
        foreach (var state in new[] { "Running", "Finished" })
        {
            await app.ResourceNotifications.PublishUpdateAsync(resource, s => s with { State = state });
            Assert.True(app.ResourceNotifications.TryGetCurrentState(resource.Name, out var change));
            told.Add(change.Snapshot.Properties.SingleOrDefault(property => property.Name == "resource.excludeFromMcp")?.Value);
        }

        return told;
    }
}
