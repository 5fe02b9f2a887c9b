namespace Streaming.Broker.Protocol.Messages;

/// <summary>DescribeTransactions request (API key 65), version 0.</summary>
internal sealed class DescribeTransactionsRequest : IMessage
{
    public List<string> TransactionalIds = [];

    public void Fields(FieldCodec codec)
    {
        codec.Strings(ref TransactionalIds);
    }
}
