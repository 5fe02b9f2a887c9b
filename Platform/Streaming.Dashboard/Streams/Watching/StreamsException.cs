namespace Streaming.Dashboard.Streams.Watching;

/// <summary>A cluster, registry or job does not answer, or refuses. The message is for whoever looks at the page.</summary>
internal sealed class StreamsException(string message, Exception? cause = null) : Exception(message, cause);
