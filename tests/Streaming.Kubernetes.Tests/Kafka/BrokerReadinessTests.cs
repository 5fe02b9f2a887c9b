using System.Net;
using System.Net.Sockets;
using Streaming.Kubernetes.Tests.Checks;
using Streaming.Kubernetes.Tests.Tools;

namespace Streaming.Kubernetes.Tests.Kafka;

/// <summary>The probe as it stands in the output, with a stand-in for curl that tells what a broker would.</summary>
public sealed class BrokerReadinessTests : IClassFixture<ManifestSet>, IDisposable
{
    private const string CaughtUp = "kafka_server_kafkaserver_brokerstate 3.0\nkafka_server_replicafetchermanager_maxlag{client_id=\"Replica\",} 0.0\n";
    private const string Behind = "kafka_server_kafkaserver_brokerstate 3.0\nkafka_server_replicafetchermanager_maxlag{client_id=\"Replica\",} 1.2E7\n";
    private const string Starting = "kafka_server_kafkaserver_brokerstate 2.0\n";

    private readonly TemporaryFolder _folder = new();
    private readonly TcpListener _broker = new(IPAddress.Loopback, 0);
    private readonly string _start;
    private readonly string _probe;

    public BrokerReadinessTests(ManifestSet manifests)
    {
        _broker.Start();
        var kafka = manifests.Pod("kafka").Main;
        Assert.Equal(3, kafka.ReadinessProbe.SuccessThreshold);
        _start = Here(kafka.Command[^1]).Split('\n')[0];
        _probe = Here(kafka.ReadinessProbe.Exec.Command[^1]).Replace("127.0.0.1/9092", $"127.0.0.1/{((IPEndPoint)_broker.LocalEndpoint).Port}", StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _broker.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_broker_that_starts_or_is_behind_is_not_ready()
    {
        await StartAsync();
        Assert.False(await ReadyAsync(Starting));
        Assert.False(await ReadyAsync(Behind));
    }

    [Fact]
    public async Task Seen_caught_up_three_times_in_a_row_it_stays_ready()
    {
        await StartAsync();
        Assert.True(await ReadyAsync(CaughtUp));
        Assert.True(await ReadyAsync(CaughtUp));
        Assert.True(await ReadyAsync(CaughtUp));
        Assert.True(await ReadyAsync(Behind));
    }

    // Right after its start a broker copies nothing yet, and so lags behind nobody.
    [Fact]
    public async Task Seen_behind_in_between_it_begins_anew()
    {
        await StartAsync();
        Assert.True(await ReadyAsync(CaughtUp));
        Assert.True(await ReadyAsync(CaughtUp));
        Assert.False(await ReadyAsync(Behind));
        Assert.True(await ReadyAsync(CaughtUp));
        Assert.False(await ReadyAsync(Behind));
    }

    [Fact]
    public async Task A_container_that_was_started_again_begins_anew()
    {
        await Seen_caught_up_three_times_in_a_row_it_stays_ready();
        await StartAsync();
        Assert.False(await ReadyAsync(Behind));
    }

    [Fact]
    public async Task Without_its_listener_it_is_not_ready()
    {
        await Seen_caught_up_three_times_in_a_row_it_stays_ready();
        _broker.Stop();
        Assert.False(await ReadyAsync(CaughtUp));
    }

    private string Here(string script) => script.Replace("/tmp/", _folder.Path + "/", StringComparison.Ordinal);

    private async Task StartAsync() => Assert.Equal((0, string.Empty), await Tool.BashAsync(_start));

    private async Task<bool> ReadyAsync(string metrics)
    {
        await File.WriteAllTextAsync(_folder.File("metrics"), metrics, TestContext.Current.CancellationToken);
        return (await Tool.BashAsync($"curl() {{ cat {_folder.File("metrics")}; }}\n{_probe}")).ExitCode == 0;
    }
}
