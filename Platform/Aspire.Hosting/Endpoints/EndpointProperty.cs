namespace Aspire.Hosting.ApplicationModel;

/// <summary>A part of an address.</summary>
public enum EndpointProperty
{
    /// <summary>All of it, as <c>http://localhost:8081</c>.</summary>
    Url,

    /// <summary>Host name.</summary>
    Host,

    /// <summary>Host as an IPv4 address.</summary>
    IPV4Host,

    /// <summary>Port that clients use.</summary>
    Port,

    /// <summary>Scheme of the URL.</summary>
    Scheme,

    /// <summary>Port that the process listens on.</summary>
    TargetPort,

    /// <summary>Host name and port.</summary>
    HostAndPort,

    /// <summary>True where clients encrypt.</summary>
    TlsEnabled,
}
