using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>
/// Lets containers trust the developer certificate, as the processes of this machine do: it is written into them, beside what they trust
/// already. So they reach the dashboard and services by HTTPS.
/// </summary>
internal sealed class CertificateTrust(IConfiguration configuration, DistributedApplicationOptions options, DeveloperCertificates certificates)
{
    /// <summary>Setting that counts before the option, in Aspire's words.</summary>
    public const string TrustKey = "ASPIRE_DEVELOPER_CERTIFICATE_DEFAULT_TRUST";

    private const string Folder = "/usr/lib/ssl/aspire";

    // Where the usual images keep what they trust.
    private static readonly string[] Own = ["/etc/ssl/certs", "/usr/local/share/ca-certificates", "/etc/pki/tls/certs"];

    /// <summary>The files of a container; null where there is nothing to trust.</summary>
    public ContainerFileSystemCallbackAnnotation? Files => !IsOn || certificates.All.Count == 0 ? null : new()
    {
        DestinationPath = Folder,
        Callback = (_, _) => Task.FromResult<IEnumerable<ContainerFileSystemItem>>(
        [
            new ContainerDirectory { Name = "certs", Entries = certificates.All.Select((pem, i) => new ContainerOpenSSLCertificateFile { Name = $"developer-{i}.pem", Contents = pem }) },
        ]),
    };

    /// <summary>The variable by which OpenSSL finds them.</summary>
    public static KeyValuePair<string, string> Variable { get; } = new("SSL_CERT_DIR", string.Join(':', [$"{Folder}/certs", .. Own]));

    private bool IsOn => configuration.GetValue<bool?>(TrustKey) ?? options.TrustDeveloperCertificate ?? true;
}
