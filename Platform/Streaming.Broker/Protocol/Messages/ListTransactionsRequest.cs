namespace Streaming.Broker.Protocol.Messages;

/// <summary>ListTransactions request (API key 66), versions 0 to 1.</summary>
internal sealed class ListTransactionsRequest : IMessage
{
    public List<string> StateFilters = [];
    public List<long> ProducerIdFilters = [];
    public long DurationFilter = -1;

    public void Fields(FieldCodec codec)
    {
        codec.Strings(ref StateFilters);
        codec.Int64s(ref ProducerIdFilters);
        codec.Int64(ref DurationFilter, since: 1);
    }
}
