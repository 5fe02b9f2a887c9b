using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Streaming.Broker.Benchmarks;

/// <summary>Full-speed producing, and the highest rate that arrives whole end to end, on both servers in one run.</summary>
internal static class Comparison
{
    private const int Seconds = 8;

    /// <summary>Seconds that a consumer may take beyond the producer before it counts as behind.</summary>
    private const int Slack = 2;

    private static readonly int[] Rates = [100_000, 200_000, 300_000, 400_000, 500_000, 600_000, 700_000, 800_000];

    private static readonly (string Name, Func<ServerProcess> Start)[] Servers = [("mock cluster", ServerProcess.Mock), ("broker, data on disk", () => ServerProcess.Broker())];

    /// <summary>The highest rate without loss, of each server.</summary>
    public static async Task<int> RatesAsync()
    {
        Console.WriteLine("| server | highest lossless rate end to end, records/s |");
        Console.WriteLine("|---|---|");
        foreach (var (name, start) in Servers)
        {
            using var server = start();
            await CreateAsync(server.Servers, "warm-up");
            await ClientProcess.RunAsync("produce", server.Servers, "warm-up", "0", "3");
            Console.WriteLine($"| {name} | {await HighestAsync(server):N0} |");
        }

        return 0;
    }

    /// <summary>
    /// A producer at full speed, on each server in turn, so that what else the machine does meets both. The processor time of the server
    /// depends less on its neighbours than the rate does.
    /// </summary>
    public static async Task<int> FullSpeedAsync(int rounds)
    {
        Console.WriteLine("| round | mock cluster, records/s (its ns of processor a record) | broker, records/s (its ns of processor a record) | broker of mock |");
        Console.WriteLine("|---|---|---|---|");
        var ratios = new List<double>();
        for (var round = 1; round <= rounds; round++)
        {
            var mock = await FullAsync(Servers[0].Start);
            var broker = await FullAsync(Servers[1].Start);
            ratios.Add(broker.Rate / mock.Rate);
            Console.WriteLine($"| {round} | {mock.Rate:N0} ({mock.Nanoseconds:N0}) | {broker.Rate:N0} ({broker.Nanoseconds:N0}) | {ratios[^1]:F2} |");
        }

        ratios.Sort();
        Console.WriteLine($"| median | | | {ratios[ratios.Count / 2]:F2} |");
        return 0;
    }

    private static async Task<(double Rate, double Nanoseconds)> FullAsync(Func<ServerProcess> start)
    {
        using var server = start();
        await CreateAsync(server.Servers, "warm-up");
        await ClientProcess.RunAsync("produce", server.Servers, "warm-up", "0", "3");
        await CreateAsync(server.Servers, "full");
        var before = server.Process.TotalProcessorTime;
        var full = await ClientProcess.RunAsync("produce", server.Servers, "full", "0", $"{Seconds}");
        server.Process.Refresh();
        return (full[0] / full[1], (server.Process.TotalProcessorTime - before).TotalNanoseconds / full[0]);
    }

    private static async Task<double> HighestAsync(ServerProcess server)
    {
        var highest = 0.0;
        foreach (var rate in Rates)
        {
            var topic = $"rate-{rate}";
            await CreateAsync(server.Servers, topic);
            var consuming = ClientProcess.RunAsync("consume", server.Servers, topic, $"{rate * Seconds}", $"{Seconds + Slack}");
            var produced = await ClientProcess.RunAsync("produce", server.Servers, topic, $"{rate}", $"{Seconds}");
            var consumed = await consuming;
            Console.Error.WriteLine($"{rate}/s: {produced[0]:N0} produced in {produced[1]} s; {consumed[0]:N0} read, {consumed[1]:N0} lost");
            if (consumed[1] > 0 || consumed[0] < produced[0] * 0.995 || produced[0] < rate * Seconds * 0.97)
            {
                break;
            }

            highest = produced[0] / produced[1];
        }

        return highest;
    }

    private static async Task CreateAsync(string servers, string topic)
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = servers }).SetLogHandler((_, _) => { }).Build();
        try
        {
            await admin.CreateTopicsAsync([new TopicSpecification { Name = topic, NumPartitions = 1, ReplicationFactor = 1 }], new() { RequestTimeout = TimeSpan.FromSeconds(5) });
        }
        catch (KafkaException)
        {
            // The mock cluster has no admin API: it creates what is asked for.
            admin.GetMetadata(topic, TimeSpan.FromSeconds(10));
        }
    }
}
