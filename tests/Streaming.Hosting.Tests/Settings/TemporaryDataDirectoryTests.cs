using Aspire.Hosting;

namespace Streaming.Hosting.Tests.Settings;

public sealed class TemporaryDataDirectoryTests
{
    private const string RandomPorts = "--DcpPublisher:RandomizePorts=true";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_there_while_the_application_is()
    {
        var builder = Builder(RandomPorts);
        var folder = new StreamingSettings(builder).DataDirectory;
        await using (var app = builder.Build())
        {
            Assert.False(Directory.Exists(folder));
            await app.StartAsync(Cancelled);
            await File.WriteAllTextAsync(Path.Combine(folder, "state"), "kept", Cancelled);
            await app.StopAsync(Cancelled);
            Assert.True(Directory.Exists(folder));
        }

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void Each_application_has_its_own() =>
        Assert.NotEqual(new StreamingSettings(Builder(RandomPorts)).DataDirectory, new StreamingSettings(Builder(RandomPorts)).DataDirectory);

    [Fact]
    public void A_folder_that_is_set_is_taken() =>
        Assert.Equal("/orders/data", new StreamingSettings(Builder(RandomPorts, "--Streaming:DataDirectory=/orders/data")).DataDirectory);

    [Fact]
    public void Without_random_ports_the_data_lie_beside_the_AppHost()
    {
        var builder = Builder();
        Assert.Equal(Path.Combine(builder.AppHostDirectory, ".streaming"), new StreamingSettings(builder).DataDirectory);
    }

    private static IDistributedApplicationBuilder Builder(params string[] args) =>
        DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Args = args, DisableDashboard = true }).AddStreaming();
}
