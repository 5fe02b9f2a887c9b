namespace Streaming.Kubernetes;

/// <summary>One resource connects to a port of another.</summary>
/// <param name="From">Who connects.</param>
/// <param name="To">Who listens.</param>
/// <param name="Port">Port of the listening pod.</param>
internal sealed record Connection(string From, string To, int Port);
