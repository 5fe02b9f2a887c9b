using Streaming.Broker.Protocol;

namespace Streaming.Broker.Faults;

/// <summary>What happens to the next requests of an API, for tests of clients.</summary>
/// <param name="Api">The API whose requests it happens to.</param>
public sealed record Fault(ApiKey Api)
{
    /// <summary>The error that answers the request instead of what it asks for; <see cref="ErrorCode.None"/> lets it take effect.</summary>
    public ErrorCode Error { get; init; }

    /// <summary>How long the request waits before it is looked at.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>When the connection is closed instead of an answer.</summary>
    public DisconnectPoint Disconnect { get; init; }

    /// <summary>Requests that it happens to, 1 at least.</summary>
    public int Times { get; init; } = 1;
}
