using Streaming.Avro;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Streams.Payloads;

/// <summary>Settings of clients of the registry.</summary>
internal static class RegistryClientSettings
{
    // Whoever looks at a page wants to know soon that the registry does not answer; the page asks again by itself.
    public static SchemaRegistryClientOptions Of(StreamsRegistryOptions registry) => new()
    {
        Url = new Uri(registry.Url!),
        BasicAuthUserInfo = registry.BasicAuthUserInfo,
        SslCaLocation = registry.SslCaLocation,
        SslCertificateLocation = registry.SslCertificateLocation,
        SslKeyLocation = registry.SslKeyLocation,
        RequestTimeout = TimeSpan.FromSeconds(5),
        MaxRetries = 0,
    };
}
