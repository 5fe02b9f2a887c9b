namespace Aspire.Hosting;

/// <summary>The application cannot be modelled or started; the message says why and what to do.</summary>
public class DistributedApplicationException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public DistributedApplicationException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public DistributedApplicationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public DistributedApplicationException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
