namespace Streaming.Dashboard.Configuration;

/// <summary>Whether a connection between two programs carries a key.</summary>
internal enum ApiKeyAuthMode
{
    Unsecured,
    ApiKey,
}
