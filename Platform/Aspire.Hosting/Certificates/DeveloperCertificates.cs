using System.Security.Cryptography.X509Certificates;

namespace Aspire.Hosting;

/// <summary>The certificates of <c>dotnet dev-certs</c> that this machine trusts.</summary>
/// <param name="find">Finds them, in PEM.</param>
internal sealed class DeveloperCertificates(Func<IReadOnlyList<string>> find)
{
    private const string Purpose = "1.3.6.1.4.1.311.84.1.1";

    private readonly Lazy<IReadOnlyList<string>> _all = new(find);

    /// <summary>The certificates in PEM, looked for once.</summary>
    public IReadOnlyList<string> All => _all.Value;

    /// <summary>Those in the store of this user that are valid now and trusted.</summary>
    public static IReadOnlyList<string> OfThisUser(TimeProvider time)
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser, OpenFlags.ReadOnly);
        var now = time.GetLocalNow().DateTime;
        return [.. store.Certificates.Where(c => c.Extensions[Purpose] is not null && c.HasPrivateKey && c.NotBefore <= now && now <= c.NotAfter && IsTrusted(c)).Select(c => c.ExportCertificatePem())];
    }

    private static bool IsTrusted(X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        // It is its own issuer: nobody could have revoked it.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }
}
