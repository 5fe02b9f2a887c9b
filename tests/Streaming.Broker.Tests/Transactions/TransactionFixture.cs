using Microsoft.Extensions.Time.Testing;
using Streaming.Broker.Groups;
using Streaming.Broker.Log;
using Streaming.Broker.Protocol;
using Streaming.Broker.Tests.Log;
using Streaming.Broker.Topics;
using Streaming.Broker.Transactions;

namespace Streaming.Broker.Tests.Transactions;

/// <summary>Coordinator, topics and offsets over a folder, without a server.</summary>
internal sealed class TransactionFixture : IDisposable
{
    public const string Topic = "t";

    private readonly TemporaryFolder _folder;
    private readonly TopicStore _topics;
    private readonly GroupCoordinator _groups;

    public TransactionFixture(TemporaryFolder? folder = null)
    {
        _folder = folder ?? new();
        var options = new KafkaBrokerOptions { DataDirectory = _folder.Path };
        _topics = new(options, Time);
        _groups = new(options, Time);
        _topics.Create(Topic, 2, []);
        Coordinator = new(_topics, _groups.Offsets, new(_folder.Path), options, Time);
    }

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.FromUnixTimeMilliseconds(1_000_000));

    public TransactionCoordinator Coordinator { get; }

    public CommittedOffsets Offsets => _groups.Offsets;

    public PartitionLog Log(int partition) => _topics.FindPartition(Topic, partition)!;

    /// <summary>What another process would find if this one ended now.</summary>
    /// <param name="last">Changes the last line of the journal of transactions.</param>
    public TransactionFixture AfterKill(Func<Transaction, Transaction>? last = null)
    {
        var copy = FolderCopy.Of(_folder.Path);
        if (last is not null)
        {
            using var journal = new Journal<Transaction>(Path.Combine(copy.Path, "transactions.jsonl"));
            journal.Add([last(journal.Load().ToList()[^1])], () => []);
        }

        return new(copy);
    }

    public (long ProducerId, short Epoch) Initialize(string id = "tx")
    {
        var (error, producerId, epoch) = Coordinator.Initialize(id, TimeSpan.FromSeconds(60), -1, -1);
        Assert.Equal(ErrorCode.None, error);
        return (producerId, epoch);
    }

    public ErrorCode Produce((long ProducerId, short Epoch) producer, int partition, int sequence, string id = "tx") =>
        Coordinator.Append(id, producer.ProducerId, producer.Epoch, new(Topic, partition), () => Log(partition).Append(
            TestRecords.Build(CompressionCodec.None, [("k", "v", 1)], producer.ProducerId, producer.Epoch, sequence, transactional: true))).Error;

    public ErrorCode Add((long ProducerId, short Epoch) producer, params int[] partitions) =>
        Coordinator.AddPartitions("tx", producer.ProducerId, producer.Epoch, [.. partitions.Select(p => new PartitionName(Topic, p))]);

    public void Dispose()
    {
        Coordinator.Dispose();
        _groups.Dispose();
        _topics.Dispose();
        _folder.Dispose();
    }
}
