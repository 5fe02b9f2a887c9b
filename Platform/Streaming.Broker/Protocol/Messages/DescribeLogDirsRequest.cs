namespace Streaming.Broker.Protocol.Messages;

/// <summary>DescribeLogDirs request (API key 35), versions 0 to 4.</summary>
internal sealed class DescribeLogDirsRequest : IMessage
{
    public List<DescribableLogDirTopic>? Topics;

    public void Fields(FieldCodec codec)
    {
        codec.NullableArray(ref Topics);
    }

    public sealed class DescribableLogDirTopic : IMessage
    {
        public string Topic = "";
        public List<int> Partitions = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Topic);
            codec.Int32s(ref Partitions);
        }
    }
}
