namespace Streaming.Consumers.Records;

/// <summary>A record is not what its topic holds, and trying again will not make it that.</summary>
internal sealed class UndecodableRecordException(string message, Exception? innerException = null) : Exception(message, innerException);
