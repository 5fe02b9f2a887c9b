namespace Streaming.Broker.Protocol.Messages;

/// <summary>OffsetFetch request (API key 9), versions 1 to 9.</summary>
internal sealed class OffsetFetchRequest : IMessage
{
    public string GroupId = "";
    public List<Topic>? Topics;
    public List<Group> Groups = [];
    public bool RequireStable;

    public void Fields(FieldCodec codec)
    {
        codec.String(ref GroupId, until: 7);
        codec.NullableArray(ref Topics, until: 7, nullableSince: 2);
        codec.Array(ref Groups, since: 8);
        codec.Boolean(ref RequireStable, since: 7);
    }

    public sealed class Topic : IMessage
    {
        public string Name = "";
        public List<int> PartitionIndexes = [];

        public void Fields(FieldCodec codec)
        {
            codec.String(ref Name);
            codec.Int32s(ref PartitionIndexes);
        }
    }

    public sealed class Group : IMessage
    {
        public string GroupId = "";
        public string? MemberId;
        public int MemberEpoch = -1;
        public List<Topic>? Topics;

        public void Fields(FieldCodec codec)
        {
            codec.String(ref GroupId);
            codec.NullableString(ref MemberId, since: 9);
            codec.Int32(ref MemberEpoch, since: 9);
            codec.NullableArray(ref Topics);
        }
    }
}
