using System.Diagnostics;
using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Streaming.Broker.Benchmarks;

/// <summary>How long a start takes, in process and with many partitions, and what an idle process holds.</summary>
internal static class Startup
{
    private const int Topics = 1_000;
    private const int Partitions = 10;

    public static async Task<int> RunAsync()
    {
        Console.WriteLine("| what | measured |");
        Console.WriteLine("|---|---|");
        Console.WriteLine($"| first StartAsync in a process to first answer | {await FirstAnswerAsync():F0} ms |");
        Console.WriteLine($"| second StartAsync to first answer | {await FirstAnswerAsync():F0} ms |");
        using (var idle = ServerProcess.Broker())
        {
            await AnswerAsync(idle.Servers);
            await Task.Delay(TimeSpan.FromSeconds(5));
            idle.Process.Refresh();
            Console.WriteLine($"| idle process, resident | {idle.Process.WorkingSet64 / 1e6:F0} MB |");
        }

        Console.WriteLine($"| restart with {Topics:N0} topics of {Partitions} partitions, process start to first answer | {await RestartAsync():F0} ms |");
        return 0;
    }

    private static async Task<double> FirstAnswerAsync()
    {
        var watch = Stopwatch.StartNew();
        await using var broker = await KafkaBroker.StartAsync(new KafkaBrokerOptions { AdvertisedHost = "127.0.0.1" });
        await AskAsync(broker.BootstrapServers);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> RestartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("broker-benchmark-");
        await using (var broker = await KafkaBroker.StartAsync(new KafkaBrokerOptions { DataDirectory = folder.FullName }))
        {
            using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = broker.BootstrapServers }).Build();
            foreach (var names in Enumerable.Range(0, Topics).Select(i => $"topic-{i}").Chunk(50))
            {
                await admin.CreateTopicsAsync(names.Select(n => new TopicSpecification { Name = n, NumPartitions = Partitions }), new() { RequestTimeout = TimeSpan.FromMinutes(1) });
            }

            using var producer = new ProducerBuilder<Null, byte[]>(new ProducerConfig { BootstrapServers = broker.BootstrapServers }).Build();
            for (var i = 0; i < Topics * Partitions; i++)
            {
                producer.Produce(new TopicPartition($"topic-{i / Partitions}", i % Partitions), new() { Value = new byte[200] });
            }

            producer.Flush(TimeSpan.FromMinutes(2));
        }

        var watch = Stopwatch.StartNew();
        using var restarted = ServerProcess.Broker(folder);
        await AnswerAsync(restarted.Servers);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task AnswerAsync(string servers)
    {
        while (true)
        {
            try
            {
                await AskAsync(servers);
                return;
            }
            catch (System.Net.Sockets.SocketException)
            {
                await Task.Delay(5);
            }
        }
    }

    /// <summary>Asks for the versions and waits for the answer, as the first request of each client does.</summary>
    private static async Task AskAsync(string servers)
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync("127.0.0.1", int.Parse(servers.Split(':')[1]));
        await client.GetStream().WriteAsync(new byte[] { 0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 7, 0xff, 0xff });
        await client.GetStream().ReadExactlyAsync(new byte[4]);
    }
}
