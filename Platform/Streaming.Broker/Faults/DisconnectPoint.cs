namespace Streaming.Broker.Faults;

/// <summary>When a fault closes the connection.</summary>
public enum DisconnectPoint
{
    /// <summary>It does not.</summary>
    Never,

    /// <summary>Before the request takes effect.</summary>
    BeforeHandling,

    /// <summary>After it took effect, so that the client does not learn of it.</summary>
    AfterHandling,
}
