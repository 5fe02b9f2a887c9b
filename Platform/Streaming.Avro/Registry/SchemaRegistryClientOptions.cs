namespace Streaming.Avro;

/// <summary>How to reach a registry.</summary>
public sealed class SchemaRegistryClientOptions
{
    /// <summary>Base address, for instance <c>http://localhost:8081</c>. Needed, unless the HttpClient has one.</summary>
    public Uri? Url { get; set; }

    /// <summary>User and password as <c>user:password</c>; null for none.</summary>
    public string? BasicAuthUserInfo { get; set; }

    /// <summary>A PEM file with the authorities that may have signed the registry's certificate; null for those of the system.</summary>
    public string? SslCaLocation { get; set; }

    /// <summary>A PEM file with the client's own certificate, for a registry that asks for one; null for none.</summary>
    public string? SslCertificateLocation { get; set; }

    /// <summary>A PEM file with the key of <see cref="SslCertificateLocation"/>; null where that file holds it too.</summary>
    public string? SslKeyLocation { get; set; }

    /// <summary>How long one request may take.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a request is repeated after a status of 500 and above, 429, or a connection error.</summary>
    public int MaxRetries { get; set; } = 4;

    /// <summary>The wait before the first repetition; it doubles each time and varies by half.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Schemas and ids that are kept in memory; when more are needed all are dropped and asked for again.</summary>
    public int MaxCachedSchemas { get; set; } = 1000;

    internal void Validate()
    {
        var errors = new List<string>();
        if (Url is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            errors.Add("Url is an absolute http or https address");
        }

        if (BasicAuthUserInfo is { } user && !user.Contains(':', StringComparison.Ordinal))
        {
            errors.Add("BasicAuthUserInfo has the form user:password");
        }

        if (SslKeyLocation is not null && SslCertificateLocation is null)
        {
            errors.Add("SslKeyLocation needs SslCertificateLocation");
        }

        foreach (var (name, file) in new[] { (nameof(SslCaLocation), SslCaLocation), (nameof(SslCertificateLocation), SslCertificateLocation), (nameof(SslKeyLocation), SslKeyLocation) })
        {
            if (file is not null && !File.Exists(file))
            {
                errors.Add($"{name} is an existing file, not '{file}'");
            }
        }

        if (RequestTimeout <= TimeSpan.Zero || RetryDelay < TimeSpan.Zero || MaxRetries < 0 || MaxCachedSchemas < 1)
        {
            errors.Add("RequestTimeout and MaxCachedSchemas are positive, RetryDelay and MaxRetries not negative");
        }

        if (errors.Count > 0)
        {
            throw new ArgumentException($"The options of the schema registry client are not valid: {string.Join("; ", errors)}.");
        }
    }
}
