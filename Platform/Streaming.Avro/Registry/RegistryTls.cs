using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Streaming.Avro;

/// <summary>Connections by the certificates that the options name.</summary>
internal static class RegistryTls
{
    public static HttpClient CreateClient(SchemaRegistryClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var ssl = new SslClientAuthenticationOptions();
        if (options.SslCaLocation is { } authorities)
        {
            ssl.CertificateChainPolicy = TrustOnly(authorities);
        }

        if (options.SslCertificateLocation is { } certificate)
        {
            ssl.ClientCertificates = [X509Certificate2.CreateFromPemFile(certificate, options.SslKeyLocation)];
        }

        return new HttpClient(new SocketsHttpHandler { SslOptions = ssl }) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static X509ChainPolicy TrustOnly(string authorities)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(authorities);
        return policy;
    }
}
