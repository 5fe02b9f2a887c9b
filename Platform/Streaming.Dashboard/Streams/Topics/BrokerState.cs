namespace Streaming.Dashboard.Streams.Topics;

/// <summary>A broker.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Host">Its host as clients are told.</param>
/// <param name="Port">Its port.</param>
internal sealed record BrokerState(int Id, string Host, int Port);
