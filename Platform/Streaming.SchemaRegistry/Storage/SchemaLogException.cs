namespace Streaming.SchemaRegistry.Storage;

/// <summary>The log did not take a change.</summary>
internal sealed class SchemaLogException(string message, Exception innerException) : Exception(message, innerException);
