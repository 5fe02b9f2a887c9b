namespace Streaming.Avro;

/// <summary>Data that cannot be written or read: it breaks the encoding, its schema, or a limit.</summary>
public sealed class AvroException : Exception
{
    /// <summary>Creates the exception.</summary>
    public AvroException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with what caused it.</summary>
    public AvroException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
