namespace Streaming.Consumers.Ledger;

/// <summary>A record is no order line, and trying again will not make it one.</summary>
internal sealed class UndecodableRecordException(string message, Exception? innerException = null) : Exception(message, innerException);
