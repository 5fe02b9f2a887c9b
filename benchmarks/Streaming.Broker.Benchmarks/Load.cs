using System.Buffers.Binary;
using System.Diagnostics;
using Confluent.Kafka;

namespace Streaming.Broker.Benchmarks;

/// <summary>One producer, or one consumer, of records of 200 bytes; each record begins with its number.</summary>
internal static class Load
{
    private const int RecordBytes = 200;

    /// <summary>Produces at a rate, or as fast as it goes for 0; prints how many were acknowledged in which time.</summary>
    public static int Produce(string servers, string topic, int rate, int seconds)
    {
        var acknowledged = 0;
        using var producer = new ProducerBuilder<Null, byte[]>(new ProducerConfig
        {
            BootstrapServers = servers,
            LingerMs = 5,
            QueueBufferingMaxMessages = 1_000_000,
            BatchNumMessages = 10_000,
            EnableDeliveryReports = true,
            DeliveryReportFields = "none",
        }).Build();
        var watch = Stopwatch.StartNew();
        var count = 0;
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            var due = rate == 0 ? int.MaxValue : (int)(watch.Elapsed.TotalSeconds * rate);
            if (count >= due)
            {
                Thread.Sleep(1);
                continue;
            }

            var value = new byte[RecordBytes];
            BinaryPrimitives.WriteInt32LittleEndian(value, count);
            try
            {
                producer.Produce(new TopicPartition(topic, 0), new() { Value = value }, report => acknowledged += report.Error.IsError ? 0 : 1);
                count++;
            }
            catch (ProduceException<Null, byte[]> e) when (e.Error.Code == ErrorCode.Local_QueueFull)
            {
                producer.Poll(TimeSpan.FromMilliseconds(10));
            }
        }

        producer.Flush(TimeSpan.FromSeconds(60));
        Console.WriteLine($"{acknowledged} {watch.Elapsed.TotalSeconds:F3}");
        return 0;
    }

    /// <summary>Reads a topic from its beginning for a time, or until a count was read; prints how many came, and how many times a number was missing.</summary>
    public static int Consume(string servers, string topic, int count, int seconds)
    {
        using var consumer = new ConsumerBuilder<Ignore, byte[]>(new ConsumerConfig
        {
            BootstrapServers = servers,
            GroupId = "benchmark",
            FetchWaitMaxMs = 5,
            // With the default of a second, the client and not the server would be measured: it pauses whenever 100,000 records wait in it.
            FetchQueueBackoffMs = 5,
            QueuedMinMessages = 1_000_000,
            EnableAutoCommit = false,
            QueuedMaxMessagesKbytes = 256 * 1024,
            FetchMaxBytes = 16 * 1024 * 1024,
            MaxPartitionFetchBytes = 16 * 1024 * 1024,
            AutoOffsetReset = AutoOffsetReset.Earliest,
        }).Build();
        consumer.Assign(new TopicPartitionOffset(topic, 0, Offset.Beginning));
        var (read, lost, next) = (0, 0, 0);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalSeconds < seconds && (count == 0 || read + lost < count))
        {
            if (consumer.Consume(TimeSpan.FromMilliseconds(100)) is { } record)
            {
                var number = BinaryPrimitives.ReadInt32LittleEndian(record.Message.Value);
                lost += number - next;
                next = number + 1;
                read++;
            }
        }

        Console.WriteLine($"{read} {lost} {watch.Elapsed.TotalSeconds:F3}");
        return 0;
    }
}
