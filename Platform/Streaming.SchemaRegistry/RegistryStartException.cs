namespace Streaming.SchemaRegistry;

/// <summary>The registry cannot start; the message says why and what to do.</summary>
internal sealed class RegistryStartException(string message) : Exception(message);
