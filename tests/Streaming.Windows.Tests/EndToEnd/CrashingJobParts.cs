using Confluent.Kafka;
using Streaming.Windows.Checkpoints;
using Streaming.Windows.Runtime;
using Streaming.Windows.Sink;

namespace Streaming.Windows.Tests.EndToEnd;

/// <summary>The real parts of a job, with the crash's steps around them.</summary>
internal sealed class CrashingJobParts(IRecordSource source, ICheckpointStore checkpoints, IWindowSink sink, Crash crash)
    : IRecordSource, ICheckpointStore, IWindowSink
{
    public string Path => checkpoints.Path;

    public Task<SourceLayout> DescribeAsync() => source.DescribeAsync();

    public void Start(IReadOnlyDictionary<int, long> offsets) => source.Start(offsets);

    public ConsumeResult<byte[], byte[]>? Poll(TimeSpan timeout)
    {
        var record = source.Poll(timeout);
        if (record is not null)
        {
            crash.Pass(CrashStep.Consumed);
        }

        return record;
    }

    public void Report(IReadOnlyDictionary<int, long> offsets) => source.Report(offsets);

    public long? Lag(IReadOnlyDictionary<int, long> offsets) => source.Lag(offsets);

    public byte[]? Read() => checkpoints.Read();

    public void Write(ReadOnlySpan<byte> state)
    {
        crash.Pass(CrashStep.BeforeCheckpoint);
        checkpoints.Write(state);
        crash.Pass(CrashStep.AfterCheckpoint);
    }

    public async Task<SinkContent> ScanAsync(IReadOnlyDictionary<int, long> from, CancellationToken cancellationToken)
    {
        var content = await sink.ScanAsync(from, cancellationToken);
        crash.Pass(CrashStep.AfterScan);
        return content;
    }

    public async Task<IReadOnlyList<TopicPartitionOffset>> SendAsync(IReadOnlyList<OutboxRecord> windows, CancellationToken cancellationToken)
    {
        var half = windows.Count / 2;
        var places = await sink.SendAsync([.. windows.Take(half)], cancellationToken);
        crash.Pass(CrashStep.WithinSend);
        places = [.. places, .. await sink.SendAsync([.. windows.Skip(half)], cancellationToken)];
        crash.Pass(CrashStep.AfterSend);
        return places;
    }

    public void Dispose()
    {
        source.Dispose();
        sink.Dispose();
    }
}
