using System.Net;

namespace Streaming.Avro;

/// <summary>A registry refused a request, or could not be reached.</summary>
public sealed class SchemaRegistryException : Exception
{
    /// <summary>Creates the exception for a registry's answer.</summary>
    /// <param name="message">What failed, with the registry's text.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="errorCode">The registry's own code, for instance 40403; the HTTP status where it gave none.</param>
    public SchemaRegistryException(string message, HttpStatusCode status, int errorCode)
        : base(message)
    {
        Status = status;
        ErrorCode = errorCode;
    }

    /// <summary>Creates the exception for a registry that did not answer.</summary>
    public SchemaRegistryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status; null where no answer came.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>The registry's own code, for instance 40403; 0 where no answer came.</summary>
    public int ErrorCode { get; }
}
