using Aspire.Hosting.Dashboard;
using ProtoResource = Aspire.DashboardService.Proto.V1.Resource;

namespace Aspire.Hosting.Bundled.Tests.Dashboard;

public sealed class ResourceMapperTests
{
    [Fact]
    public async Task Volumes_and_folders_of_a_container_are_told()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddContainer("store", "image").WithVolume("store-data", "/data").WithVolume("/scratch").WithBindMount("/etc", "/settings", isReadOnly: true).WithExplicitStart();

        await using var app = await StartAsync(builder);
        var told = await ToldAsync(app, "store");

        Assert.Equal(
            ["volume store-data /data False", "volume  /scratch False", "bind /etc /settings True"],
            told.Volumes.Select(v => $"{v.MountType} {v.Source} {v.Target} {v.IsReadOnly}"));
    }

    [Fact]
    public async Task The_icon_that_the_model_chose_is_told()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddShell("plain", "true").WithExplicitStart();
        builder.AddShell("chosen", "true").WithIconName("Database", IconVariant.Filled).WithExplicitStart();

        await using var app = await StartAsync(builder);

        Assert.False((await ToldAsync(app, "plain")).HasIconName);
        var chosen = await ToldAsync(app, "chosen");
        Assert.Equal(("Database", global::Aspire.DashboardService.Proto.V1.IconVariant.Filled), (chosen.IconName, chosen.IconVariant));
    }

    private static async Task<DistributedApplication> StartAsync(IDistributedApplicationBuilder builder)
    {
        var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<ProtoResource> ToldAsync(DistributedApplication app, string name) =>
        ResourceMapper.Map(await app.WaitForStateAsync(name, KnownResourceStates.NotStarted));
}
