namespace Streaming.Broker.Protocol.Messages;

/// <summary>DescribeLogDirs response (API key 35), versions 0 to 4.</summary>
internal sealed class DescribeLogDirsResponse : IMessage
{
    public int ThrottleTimeMs;
    public ErrorCode Error;
    public List<DescribeLogDirsResult> Results = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
        codec.Error(ref Error, since: 3);
        codec.Array(ref Results);
    }

    public sealed class DescribeLogDirsResult : IMessage
    {
        public ErrorCode Error;
        public string LogDir = "";
        public List<DescribeLogDirsTopic> Topics = [];
        public long TotalBytes = -1;
        public long UsableBytes = -1;

        public void Fields(FieldCodec codec)
        {
            codec.Error(ref Error);
            codec.String(ref LogDir);
            codec.Array(ref Topics);
            codec.Int64(ref TotalBytes, since: 4);
            codec.Int64(ref UsableBytes, since: 4);
        }
    }

    public sealed class DescribeLogDirsTopic : IMessage
    {
        public string Name = "";
        public List<DescribeLogDirsPartition> Partitions = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Array(ref Partitions);
        }
    }

    public sealed class DescribeLogDirsPartition : IMessage
    {
        public int PartitionIndex;
        public long PartitionSize;
        public long OffsetLag;
        public bool IsFutureKey;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref PartitionIndex);
            codec.Int64(ref PartitionSize);
            codec.Int64(ref OffsetLag);
            codec.Boolean(ref IsFutureKey);
        }
    }
}
