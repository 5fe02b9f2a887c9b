namespace Aspire.Hosting.ApplicationModel;

/// <summary>
/// A certificate (PEM) that is written into a container, with a link beside it by which OpenSSL finds it: the hash of its subject and a
/// number that tells certificates of one subject apart.
/// </summary>
public sealed class ContainerOpenSSLCertificateFile : ContainerFileBase;
