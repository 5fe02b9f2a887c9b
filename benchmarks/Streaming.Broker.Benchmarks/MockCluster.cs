using Confluent.Kafka;

namespace Streaming.Broker.Benchmarks;

/// <summary>librdkafka's mock cluster in a process of its own: the peer to measure against.</summary>
internal static class MockCluster
{
    /// <summary>Prints the address and serves until its input ends.</summary>
    public static int Run()
    {
        var config = new ProducerConfig { BootstrapServers = "unused" };
        config.Set("test.mock.num.brokers", "1");
        using var host = new AdminClientBuilder(config).Build();
        var broker = host.GetMetadata(TimeSpan.FromSeconds(10)).Brokers.Single();
        Console.WriteLine($"{broker.Host}:{broker.Port}");
        Console.In.ReadToEnd();
        return 0;
    }
}
