namespace Streaming.Dashboard.Exchange;

/// <summary>A file is not taken; the message says which, why, and what was taken before it.</summary>
internal sealed class ImportRefusedException(string message, Exception? cause = null) : Exception(message, cause);
