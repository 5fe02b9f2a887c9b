namespace Streaming.Broker.Protocol.Messages;

/// <summary>DescribeTransactions response (API key 65), version 0.</summary>
internal sealed class DescribeTransactionsResponse : IMessage
{
    public int ThrottleTimeMs;
    public List<TransactionState> TransactionStates = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
        codec.Array(ref TransactionStates);
    }

    public sealed class TransactionState : IMessage
    {
        public ErrorCode Error;
        public string TransactionalId = "";
        public string State = "";
        public int TransactionTimeoutMs;
        public long TransactionStartTimeMs;
        public long ProducerId;
        public short ProducerEpoch;
        public List<TopicData> Topics = [];

        public void Fields(FieldCodec codec)
        {
            codec.Error(ref Error);
            codec.String(ref TransactionalId);
            codec.String(ref State);
            codec.Int32(ref TransactionTimeoutMs);
            codec.Int64(ref TransactionStartTimeMs);
            codec.Int64(ref ProducerId);
            codec.Int16(ref ProducerEpoch);
            codec.Array(ref Topics);
        }
    }

    public sealed class TopicData : IMessage
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
