namespace Aspire.Hosting;

/// <summary>How an application is built.</summary>
public sealed class DistributedApplicationOptions
{
    /// <summary>Command line arguments.</summary>
    public string[]? Args { get; set; }

    /// <summary>Assembly of the AppHost; by default the one that was started.</summary>
    public string? AssemblyName { get; set; }

    /// <summary>Directory of the AppHost's project; by default recorded in its assembly.</summary>
    public string? ProjectDirectory { get; set; }

    /// <summary>Name that the dashboard shows; by default that of the AppHost.</summary>
    public string? DashboardApplicationName { get; set; }

    /// <summary>True starts no dashboard.</summary>
    public bool DisableDashboard { get; set; }

    /// <summary>
    /// True lets the dashboard have addresses without encryption, as <c>ASPIRE_ALLOW_UNSECURED_TRANSPORT</c> does; the ones that it has where
    /// none is given are open on this machine alone.
    /// </summary>
    public bool AllowUnsecuredTransport { get; set; }

    /// <summary>
    /// False keeps the developer certificate of this machine out of containers, which else trust it; null is true. The setting
    /// <c>ASPIRE_DEVELOPER_CERTIFICATE_DEFAULT_TRUST</c> counts before it.
    /// </summary>
    public bool? TrustDeveloperCertificate { get; set; }

    /// <summary>True writes the log of each resource to the host's own, as category <c>{application}.Resources.{resource}</c>.</summary>
    public bool EnableResourceLogging { get; set; }

    /// <summary>Registry that every image is taken from instead of its own.</summary>
    public string? ContainerRegistryOverride { get; set; }
}
