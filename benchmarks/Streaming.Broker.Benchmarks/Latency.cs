using System.Buffers.Binary;
using System.Diagnostics;
using Confluent.Kafka;

namespace Streaming.Broker.Benchmarks;

/// <summary>Time from Produce to Consume at 1,000 records a second with linger 0.</summary>
internal static class Latency
{
    private const int Count = 10_000;
    private const int WarmUp = 2_000;
    private const int PerSecond = 1_000;

    public static async Task<int> RunAsync()
    {
        Console.WriteLine("| server | fetch.wait.max.ms | p50 | p99 | highest | lost |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var (name, start) in new (string, Func<ServerProcess>)[] { ("broker, data on disk", () => ServerProcess.Broker()), ("mock cluster", ServerProcess.Mock) })
        {
            foreach (var wait in new[] { 500, 5 })
            {
                using var server = start();
                var times = await MeasureAsync(server.Servers, wait);
                Array.Sort(times);
                Console.WriteLine($"| {name} | {wait} | {times[times.Length / 2]:F2} ms | {times[times.Length * 99 / 100]:F2} ms | {times[^1]:F2} ms | {Count - WarmUp - times.Length} |");
            }
        }

        return 0;
    }

    private static async Task<double[]> MeasureAsync(string servers, int wait)
    {
        using var producer = new ProducerBuilder<Null, byte[]>(new ProducerConfig { BootstrapServers = servers, LingerMs = 0 }).Build();
        using var consumer = new ConsumerBuilder<Ignore, byte[]>(new ConsumerConfig { BootstrapServers = servers, GroupId = "latency", FetchWaitMaxMs = wait, EnableAutoCommit = false }).Build();
        await producer.ProduceAsync("latency", new() { Value = new byte[200] });
        consumer.Assign(new TopicPartitionOffset("latency", 0, Offset.Beginning));
        consumer.Consume(TimeSpan.FromSeconds(10));
        var reading = Task.Factory.StartNew(() => Read(consumer), TaskCreationOptions.LongRunning);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Count; i++)
        {
            while (watch.Elapsed.TotalSeconds * PerSecond < i)
            {
                Thread.Sleep(0);
            }

            var value = new byte[200];
            BinaryPrimitives.WriteInt64LittleEndian(value, Stopwatch.GetTimestamp());
            producer.Produce(new TopicPartition("latency", 0), new() { Value = value });
            producer.Poll(TimeSpan.Zero);
        }

        producer.Flush(TimeSpan.FromSeconds(10));
        return (await reading)[WarmUp..];
    }

    private static double[] Read(IConsumer<Ignore, byte[]> consumer)
    {
        // What is lost never comes: the end is when nothing came for long.
        var times = new List<double>(Count);
        while (times.Count < Count && consumer.Consume(TimeSpan.FromSeconds(10)) is { } record)
        {
            times.Add(Stopwatch.GetElapsedTime(BinaryPrimitives.ReadInt64LittleEndian(record.Message.Value)).TotalMilliseconds);
        }

        return [.. times];
    }
}
