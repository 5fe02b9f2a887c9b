namespace Streaming.Dashboard.Configuration;

/// <summary>The schema registry.</summary>
internal sealed class StreamsRegistryOptions
{
    /// <summary>Base address, as <c>http://localhost:8081</c>; null for none.</summary>
    public string? Url { get; set; }

    /// <summary>User and password as <c>user:password</c>; null for none.</summary>
    public string? BasicAuthUserInfo { get; set; }

    /// <summary>A PEM file with the authorities that may have signed the registry's certificate; null for those of the system.</summary>
    public string? SslCaLocation { get; set; }

    /// <summary>A PEM file with the client's own certificate; null for none.</summary>
    public string? SslCertificateLocation { get; set; }

    /// <summary>A PEM file with its key; null where that file holds it too.</summary>
    public string? SslKeyLocation { get; set; }
}
