namespace Streaming.Broker.Groups;

/// <summary>A member of a consumer group, with the answers that it waits for.</summary>
internal sealed class GroupMember(string id, string clientId, string clientHost, string? instanceId)
{
    public string Id { get; } = id;

    public string ClientId { get; } = clientId;

    /// <summary>Address that the member joined from.</summary>
    public string ClientHost { get; } = clientHost;

    public string? InstanceId { get; } = instanceId;

    public TimeSpan SessionTimeout { get; set; }

    public TimeSpan RebalanceTimeout { get; set; }

    public IReadOnlyList<GroupProtocol> Protocols { get; set; } = [];

    public ReadOnlyMemory<byte> Assignment { get; set; }

    public DateTimeOffset LastSeen { get; set; }

    public TaskCompletionSource<JoinResult>? Join { get; set; }

    public TaskCompletionSource<SyncResult>? Sync { get; set; }

    public ReadOnlyMemory<byte> MetadataOf(string protocol) => Protocols.FirstOrDefault(p => p.Name == protocol)?.Metadata ?? default;

    public bool Supports(string protocol) => Protocols.Any(p => p.Name == protocol);
}
