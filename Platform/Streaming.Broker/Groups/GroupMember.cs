using Streaming.Broker.Protocol;

namespace Streaming.Broker.Groups;

/// <summary>A member of a consumer group, with the answers that it waits for.</summary>
internal sealed class GroupMember(string id, string clientId, string clientHost, string? instanceId)
{
    public string Id { get; } = id;

    public string ClientId { get; } = clientId;

    /// <summary>Address that the member joined from.</summary>
    public string ClientHost { get; } = clientHost;

    /// <summary>Name of a static member, which keeps its assignment when it comes back within its session (KIP-345).</summary>
    public string? InstanceId { get; } = instanceId;

    public TimeSpan SessionTimeout { get; set; }

    public TimeSpan RebalanceTimeout { get; set; }

    public IReadOnlyList<GroupProtocol> Protocols { get; set; } = [];

    public ReadOnlyMemory<byte> Assignment { get; set; }

    public DateTimeOffset LastSeen { get; set; }

    public TaskCompletionSource<JoinResult>? Join { get; set; }

    public TaskCompletionSource<SyncResult>? Sync { get; set; }

    public bool IsWaiting => Join is not null || Sync is not null;

    public ReadOnlyMemory<byte> MetadataOf(string protocol) => Protocols.FirstOrDefault(p => p.Name == protocol)?.Metadata ?? default;

    public bool Supports(string protocol) => Protocols.Any(p => p.Name == protocol);

    public bool HasSame(IReadOnlyList<GroupProtocol> protocols) => Protocols.Count == protocols.Count
        && Protocols.Zip(protocols).All(p => p.First.Name == p.Second.Name && p.First.Metadata.Span.SequenceEqual(p.Second.Metadata.Span));

    /// <summary>The topics of the subscription, as the consumer protocol encodes them; empty where it is no consumer's.</summary>
    public IReadOnlyList<string> SubscribedTopics(string protocol)
    {
        try
        {
            var reader = new KafkaReader(MetadataOf(protocol));
            reader.ReadInt16();
            return [.. Enumerable.Range(0, reader.ReadArrayLength(compact: false)).Select(_ => reader.ReadString(compact: false) ?? "")];
        }
        catch (ProtocolException)
        {
            // Other users of the group protocol give their own bytes here.
            return [];
        }
    }
}
