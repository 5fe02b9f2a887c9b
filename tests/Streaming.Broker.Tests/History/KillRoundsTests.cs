using System.Globalization;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Streaming.Broker.Tests.Server;

namespace Streaming.Broker.Tests.History;

/// <summary>Kills the real process at random moments under load, and judges what its clients saw, in the manner of Jepsen's Kafka workload.</summary>
public sealed class KillRoundsTests(ITestOutputHelper output)
{
    private const string LastReader = "last";
    private static readonly int Rounds = Setting("STREAMING_KILL_ROUNDS", 5);
    private static readonly int Seed = Setting("STREAMING_KILL_SEED", 20_261);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_doubled_reordered_or_shown_too_early_when_the_process_is_killed_again_and_again()
    {
        using var folder = new TemporaryFolder();
        using var broker = new BrokerProcess(folder.Path);
        await CreateTopicAsync(broker.Servers);
        var history = new ClientHistory();
        var clients = new HistoryClients(broker.Servers, history, Seed);
        using var stopWriters = new CancellationTokenSource();
        using var stopReaders = new CancellationTokenSource();
        Task[] writers = [Run(() => clients.Produce(stopWriters.Token)), Run(() => clients.RunTransactions(stopWriters.Token))];
        Task[] readers = [Run(() => clients.Read("reader", stopReaders.Token)), Run(() => clients.ReadInGroup(stopReaders.Token))];
        try
        {
            var random = new Random(Seed);
            for (var round = 0; round < Rounds; round++)
            {
                await ProgressAsync(history, random.Next(50, 1500));
                broker.Kill();
                broker.Restart();
            }

            await ProgressAsync(history, 200);
        }
        finally
        {
            await stopWriters.CancelAsync();
            await Task.WhenAll(writers);
            await stopReaders.CancelAsync();
            await Task.WhenAll(readers);
        }

        var committed = clients.ReadToTheEnd(LastReader);

        output.WriteLine($"seed {Seed}, {Rounds} rounds: {history.Sent.Count} values sent, {history.Received.Count} reads");
        Assert.Empty(HistoryChecker.Check([.. history.Sent], [.. history.Received], LastReader));
        Assert.All(history.CommittedOffsets, c => Assert.True(committed[c.Key] >= c.Value, $"lost commit: partition {c.Key} is at {committed[c.Key]} and {c.Value} was acknowledged"));
        Assert.Contains(history.Sent, s => s is { IsTransactional: true, Outcome: SendOutcome.Committed });
    }

    private static Task Run(Action client) => Task.Factory.StartNew(client, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Waits until the broker acknowledged so many more things.</summary>
    private static async Task ProgressAsync(ClientHistory history, int count)
    {
        var goal = history.Progress + count;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(120));
        while (history.Progress < goal)
        {
            await Task.Delay(1, deadline.Token);
        }
    }

    private static async Task CreateTopicAsync(string servers)
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = servers }).SetLogHandler((_, _) => { }).Build();
        await admin.CreateTopicsAsync([new TopicSpecification { Name = HistoryClients.Topic, NumPartitions = HistoryClients.Partitions }], new() { RequestTimeout = TimeSpan.FromSeconds(60) });
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
