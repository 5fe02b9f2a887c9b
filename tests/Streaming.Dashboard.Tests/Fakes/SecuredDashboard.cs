namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>A dashboard without a host, shared by the tests of a class that change nothing in it.</summary>
public sealed class SecuredDashboard : IAsyncLifetime
{
    internal DashboardServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await DashboardServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
