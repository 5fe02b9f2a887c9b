namespace Streaming.Broker.Protocol.Messages;

/// <summary>AddPartitionsToTxn response (API key 24), versions 0 to 5.</summary>
internal sealed class AddPartitionsToTxnResponse : IMessage
{
    public int ThrottleTimeMs;
    public ErrorCode Error;
    public List<AddPartitionsToTxnResult> ResultsByTransaction = [];
    public List<AddPartitionsToTxnTopicResult> TopicResults = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
        codec.Error(ref Error, since: 4);
        codec.Array(ref ResultsByTransaction, since: 4);
        codec.Array(ref TopicResults, until: 3);
    }

    public sealed class AddPartitionsToTxnResult : IMessage
    {
        public string TransactionalId = "";
        public List<AddPartitionsToTxnTopicResult> TopicResults = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref TransactionalId);
            codec.Array(ref TopicResults);
        }
    }

    public sealed class AddPartitionsToTxnTopicResult : IMessage
    {
        public string Name = "";
        public List<AddPartitionsToTxnPartitionResult> ResultsByPartition = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Array(ref ResultsByPartition);
        }
    }

    public sealed class AddPartitionsToTxnPartitionResult : IMessage
    {
        public int PartitionIndex;
        public ErrorCode Error;

        public void Fields(FieldCodec codec)
        {
            codec.Int32(ref PartitionIndex);
            codec.Error(ref Error);
        }
    }
}
