namespace Streaming.Dashboard.Traces;

/// <summary>What part a span plays between services.</summary>
public enum SpanKind
{
    /// <summary>Not told.</summary>
    Unspecified,

    /// <summary>Within a service.</summary>
    Internal,

    /// <summary>Answers a request.</summary>
    Server,

    /// <summary>Sends a request.</summary>
    Client,

    /// <summary>Sends a message.</summary>
    Producer,

    /// <summary>Handles a message.</summary>
    Consumer,
}
