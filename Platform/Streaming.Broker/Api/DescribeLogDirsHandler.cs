using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>DescribeLogDirs: bytes of each partition, and of the disk below the data folder.</summary>
internal sealed class DescribeLogDirsHandler(TopicStore topics, KafkaBrokerOptions options) : IRequestHandler<DescribeLogDirsRequest, DescribeLogDirsResponse>
{
    public ValueTask<DescribeLogDirsResponse?> HandleAsync(DescribeLogDirsRequest request, RequestContext context, CancellationToken cancellationToken)
    {
        var wanted = request.Topics?.GroupBy(t => t.Topic).ToDictionary(g => g.Key, g => g.SelectMany(t => t.Partitions).ToHashSet());
        var disk = options.DataDirectory is null ? null : new DriveInfo(Path.GetFullPath(options.DataDirectory));
        return new(new DescribeLogDirsResponse
        {
            Results =
            [
                new()
                {
                    LogDir = options.DataDirectory is null ? "memory" : Path.GetFullPath(options.DataDirectory),
                    TotalBytes = disk?.TotalSize ?? options.MemoryLimitBytes,
                    UsableBytes = disk?.AvailableFreeSpace ?? -1,
                    Topics = [.. topics.All.Where(t => wanted?.ContainsKey(t.Name) != false).Select(t => new DescribeLogDirsResponse.DescribeLogDirsTopic
                    {
                        Name = t.Name,
                        Partitions = [.. Enumerable.Range(0, t.Partitions.Length).Where(i => wanted?[t.Name].Contains(i) != false)
                            .Select(i => new DescribeLogDirsResponse.DescribeLogDirsPartition { PartitionIndex = i, PartitionSize = t.Partitions[i].Size })],
                    })],
                },
            ],
        });
    }

    public DescribeLogDirsResponse Fail(DescribeLogDirsRequest request, ErrorCode error) => new() { Error = error, Results = [new() { Error = error }] };
}
