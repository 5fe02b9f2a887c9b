namespace Streaming.Broker;

/// <summary>The broker could not start; the message says what to do.</summary>
public sealed class KafkaBrokerException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public KafkaBrokerException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
