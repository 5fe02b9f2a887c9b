using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Streaming.Avro.Tests.Registry;

public sealed class RegistryTlsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly X509Certificate2 _authority = Authority("CN=authority");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registry_whose_authority_is_named_is_trusted_and_gets_the_clients_certificate()
    {
        using var registry = new TlsRegistry(Signed("localhost"));
        using var own = Signed("me");
        using var client = new SchemaRegistryClient(new SchemaRegistryClientOptions
        {
            Url = registry.Url,
            SslCaLocation = Write("ca.pem", _authority.ExportCertificatePem()),
            SslCertificateLocation = Write("me.pem", own.ExportCertificatePem()),
            SslKeyLocation = Write("me.key", own.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()),
            MaxRetries = 0,
        });

        Assert.Equal("\"int\"", await client.GetSchemaAsync(1, Cancel));
        Assert.Equal(["CN=me"], registry.Clients);
    }

    [Fact]
    public async Task A_registry_of_another_authority_is_refused()
    {
        using var registry = new TlsRegistry(Signed("localhost"));
        using var other = Authority("CN=other");
        using var client = new SchemaRegistryClient(new SchemaRegistryClientOptions
        {
            Url = registry.Url,
            SslCaLocation = Write("ca.pem", other.ExportCertificatePem()),
            MaxRetries = 0,
        });

        var refused = await Assert.ThrowsAsync<SchemaRegistryException>(() => client.GetSchemaAsync(1, Cancel));
        Assert.Contains("SSL connection could not be established", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_missing_are_named() => Assert.Equal(
        "The options of the schema registry client are not valid: SslKeyLocation needs SslCertificateLocation; "
        + "SslCaLocation is an existing file, not 'no-ca.pem'; SslKeyLocation is an existing file, not 'no.key'.",
        Assert.Throws<ArgumentException>(() => new SchemaRegistryClient(
            new SchemaRegistryClientOptions { Url = new("https://localhost"), SslCaLocation = "no-ca.pem", SslKeyLocation = "no.key" })).Message);

    public void Dispose()
    {
        _authority.Dispose();
        _folder.Delete(recursive: true);
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private X509Certificate2 Signed(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(_authority, _authority.NotBefore, _authority.NotAfter, RandomNumberGenerator.GetBytes(8));
        return certificate.CopyWithPrivateKey(key);
    }

    private string Write(string name, string pem)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, pem);
        return path;
    }
}
