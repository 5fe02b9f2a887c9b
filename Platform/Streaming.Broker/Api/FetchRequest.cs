using Streaming.Broker.Protocol;

namespace Streaming.Broker.Api;

/// <summary>What a consumer asks for: partitions with offsets, and how long to wait for how much.</summary>
internal sealed record FetchRequest(TimeSpan MaxWait, int MinBytes, int MaxBytes, IReadOnlyList<FetchTopic> Topics)
{
    public static FetchRequest Read(KafkaReader request, short version)
    {
        request.ReadInt32();
        var maxWait = TimeSpan.FromMilliseconds(Math.Max(request.ReadInt32(), 0));
        var minBytes = request.ReadInt32();
        var maxBytes = request.ReadInt32();
        request.ReadInt8();
        if (version >= 7)
        {
            request.ReadInt32();
            request.ReadInt32();
        }

        return new(maxWait, minBytes, maxBytes, request.ReadArray(r => new FetchTopic(r.ReadString(), r.ReadArray(p => ReadPartition(p, version)))));
    }

    private static FetchPartition ReadPartition(KafkaReader request, short version)
    {
        var index = request.ReadInt32();
        if (version >= 9)
        {
            request.ReadInt32();
        }

        var offset = request.ReadInt64();
        if (version >= 5)
        {
            request.ReadInt64();
        }

        return new(index, offset, request.ReadInt32());
    }
}

internal sealed record FetchTopic(string Name, IReadOnlyList<FetchPartition> Partitions);

internal sealed record FetchPartition(int Index, long Offset, int MaxBytes);
