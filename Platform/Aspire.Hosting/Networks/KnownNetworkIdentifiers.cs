namespace Aspire.Hosting.ApplicationModel;

/// <summary>Networks that every application has.</summary>
public static class KnownNetworkIdentifiers
{
    /// <summary>This machine: processes and the ports that containers publish.</summary>
    public static readonly NetworkIdentifier LocalhostNetwork = new("localhost");

    /// <summary>Everywhere else.</summary>
    public static readonly NetworkIdentifier PublicInternet = new(".");

    /// <summary>The network that the containers of a run share.</summary>
    public static readonly NetworkIdentifier DefaultAspireContainerNetwork = new("aspire-container-network");
}
