using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Confluent.Kafka;

namespace Streaming.Broker.Tests.Server;

public sealed class BrokerProcessTests
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);

    [Fact]
    public void Nothing_acknowledged_is_lost_or_doubled_when_the_process_is_killed()
    {
        using var folder = new TemporaryFolder();
        ConcurrentQueue<int> acknowledged = [];
        ConcurrentQueue<string> failures = [];
        using var broker = new BrokerProcess(folder.Path);
        using var producer = new ProducerBuilder<Null, string>(new ProducerConfig
        {
            BootstrapServers = broker.Servers,
            EnableIdempotence = true,
            MessageTimeoutMs = 60_000,
            ReconnectBackoffMaxMs = 100,
            LingerMs = 1,
        }).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build();
        const int Total = 20_000;
        for (var i = 0; i < Total; i++)
        {
            var number = i;
            producer.Produce("t", new() { Value = $"{i}" }, report =>
            {
                if (report.Error.IsError)
                {
                    failures.Enqueue(report.Error.ToString());
                }
                else
                {
                    acknowledged.Enqueue(number);
                }
            });
            if (i % 4_000 == 3_999)
            {
                broker.Kill();
                broker.Restart();
            }
        }

        producer.Flush(Wait);
        Assert.Empty(failures);
        Assert.Equal(Enumerable.Range(0, Total), acknowledged.Order());
        Assert.Equal(Enumerable.Range(0, Total).Select(i => $"{i}"), ReadAll(broker.Servers, Total));
    }

    [Fact]
    public async Task A_taken_port_ends_the_start_with_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var folder = new TemporaryFolder();
        using var broker = new BrokerProcess(folder.Path, port, "Information");
        var output = broker.Process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await broker.Process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await broker.Process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, broker.Process.ExitCode);
        Assert.Empty(await output);
        Assert.Equal($"Port {port} of 127.0.0.1 cannot be used (Address already in use): choose another with --port or Broker__Port (0 takes any free one).", error.Trim());
    }

    [Fact]
    public async Task Garbage_closes_its_own_connection_and_nothing_else()
    {
        await using var broker = await KafkaBroker.StartAsync(new KafkaBrokerOptions(), cancellationToken: TestContext.Current.CancellationToken);
        var port = int.Parse(broker.BootstrapServers.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
        var random = new Random(17);
        for (var i = 0; i < 50; i++)
        {
            using var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
            var garbage = new byte[random.Next(1, 500)];
            random.NextBytes(garbage);
            try
            {
                await client.SendAsync(garbage, TestContext.Current.CancellationToken);
                client.Shutdown(SocketShutdown.Send);
                while (await client.ReceiveAsync(new byte[256], TestContext.Current.CancellationToken) > 0)
                {
                }
            }
            catch (SocketException)
            {
                // Closed by the broker while the garbage was still on its way.
            }
        }

        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = broker.BootstrapServers }).Build();
        Assert.Single(admin.GetMetadata(Wait).Brokers);
    }

    private static List<string> ReadAll(string servers, int count)
    {
        using var consumer = new ConsumerBuilder<Ignore, string>(new ConsumerConfig { BootstrapServers = servers, GroupId = "g", EnablePartitionEof = true }).Build();
        consumer.Assign(new TopicPartitionOffset("t", 0, Offset.Beginning));
        List<string> values = [];
        using var deadline = new CancellationTokenSource(Wait);
        while (consumer.Consume(deadline.Token) is { } record && !(record.IsPartitionEOF && values.Count >= count))
        {
            if (!record.IsPartitionEOF)
            {
                values.Add(record.Message.Value);
            }
        }

        return values;
    }
}
