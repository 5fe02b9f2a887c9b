namespace Streaming.Broker.Protocol.Messages;

/// <summary>ListTransactions response (API key 66), versions 0 to 1.</summary>
internal sealed class ListTransactionsResponse : IMessage
{
    public int ThrottleTimeMs;
    public ErrorCode Error;
    public List<string> UnknownStateFilters = [];
    public List<TransactionState> TransactionStates = [];

    public void Fields(FieldCodec codec)
    {
        codec.Int32(ref ThrottleTimeMs);
        codec.Error(ref Error);
        codec.Strings(ref UnknownStateFilters);
        codec.Array(ref TransactionStates);
    }

    public sealed class TransactionState : IMessage
    {
        public string TransactionalId = "";
        public long ProducerId;
        public string State = "";

        public void Fields(FieldCodec codec)
        {
            codec.String(ref TransactionalId);
            codec.Int64(ref ProducerId);
            codec.String(ref State);
        }
    }
}
