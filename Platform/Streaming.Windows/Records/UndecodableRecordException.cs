namespace Streaming.Windows.Records;

/// <summary>The record cannot be counted, and never will be.</summary>
internal sealed class UndecodableRecordException : Exception
{
    public UndecodableRecordException(string message)
        : base(message)
    {
    }

    public UndecodableRecordException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
