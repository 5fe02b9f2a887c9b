extern alias Registry;

using Microsoft.AspNetCore.Mvc.Testing;
using Streaming.Avro;
using Streaming.Contracts;
using RegistryProgram = Registry::Program;

namespace Streaming.Windows.Tests.EndToEnd;

public sealed class JobProcessTests : IAsyncDisposable
{
    private const int Partitions = 3;
    private readonly TestCluster _cluster = new(Partitions);
    private readonly WebApplicationFactory<RegistryProgram> _registry = new();
    private readonly SchemaRegistryClient _client;
    private readonly Dictionary<string, string> _settings;

    public JobProcessTests()
    {
        _registry = _registry.WithWebHostBuilder(builder => builder.UseSetting("SchemaRegistry:BootstrapServers", _cluster.Servers));
        _registry.UseKestrel(0);
        var address = _registry.CreateClient().BaseAddress!;
        _client = new(new SchemaRegistryClientOptions { Url = address });
        _settings = new()
        {
            ["ConnectionStrings__kafka"] = _cluster.Servers,
            ["ConnectionStrings__schema-registry"] = address.ToString(),
            ["WindowedJob__Declaration"] = Jobs.CopyTo(_cluster.Folder.Path),
            ["WindowedJob__DataDirectory"] = _cluster.Folder.File("data"),
            ["WindowedJob__CheckpointInterval"] = "00:00:00.020",
        };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _registry.DisposeAsync();
        await _cluster.DisposeAsync();
    }

    [Fact]
    public async Task A_process_killed_again_and_again_writes_each_window_once_and_right()
    {
        const int Kills = 4;
        var lines = RandomOrders.Of(seed: 11, 1000, Partitions);
        var chunk = lines.Count / Kills;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var job = await JobProcess.StartAsync(_settings);
            Send(lines.Skip(kill * chunk).Take(chunk));
            // In the middle of its work, or just after it: where is left to chance.
            await job.UntilAsync(stats => stats.GetProperty("in").GetInt64() > kill * chunk);
            job.Kill();
        }

        Send(lines.Skip(Kills * chunk));
        var truth = Truth.Of(lines, Partitions);
        using var last = await JobProcess.StartAsync(_settings);
        var stats = await last.UntilAsync(stats => stats.GetProperty("in").GetInt64() == lines.Count && stats.GetProperty("out").GetInt64() == truth.Count);

        Assert.Equal("Healthy", await last.HealthAsync());
        Assert.Equal(("revenue-windows", "running", 0), (stats.GetProperty("job").GetString(), stats.GetProperty("state").GetString(), stats.GetProperty("late").GetInt64()));
        Assert.Equal(truth, _cluster.Windows(_client));
    }

    [Fact]
    public async Task A_damaged_checkpoint_ends_the_process_with_one_line()
    {
        Directory.CreateDirectory(_cluster.Folder.File("data"));
        var checkpoint = Path.Combine(_cluster.Folder.File("data"), "revenue-windows.checkpoint");
        await File.WriteAllTextAsync(checkpoint, "torn", TestContext.Current.CancellationToken);

        var (exitCode, error) = await JobProcess.RunAsync(_settings);

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"The windowed job cannot go on: the checkpoint {checkpoint} is damaged (", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Missing_settings_are_told_at_once()
    {
        var (exitCode, error) = await JobProcess.RunAsync(new Dictionary<string, string> { ["WindowedJob__CheckpointInterval"] = "soon" });

        Assert.Equal(1, exitCode);
        Assert.Equal(
            "The windowed job cannot go on: WindowedJob:Declaration is not set: name the file of a job's declaration; "
            + "ConnectionStrings:kafka is not set: give the cluster's addresses as host:port; "
            + "ConnectionStrings:schema-registry is not set: give the registry's address as http://host:port; "
            + "WindowedJob:CheckpointInterval is 'soon': give a duration as 00:00:01.",
            error.TrimEnd());
    }

    private void Send(IEnumerable<(int Partition, OrderLine Line)> lines) =>
        _cluster.Send(lines.Select(line => (line.Partition, (byte[]?)line.Line.Bytes(_client))));
}
