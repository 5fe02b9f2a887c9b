namespace Streaming.Windows;

/// <summary>The job cannot start or go on; the message says why and what to do.</summary>
internal sealed class JobException : Exception
{
    public JobException(string message)
        : base(message)
    {
    }

    public JobException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
