namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a port is open on.</summary>
public enum EndpointBindingMode
{
    /// <summary>One address.</summary>
    SingleAddress,

    /// <summary>Every address of the machine.</summary>
    DualStackAnyAddresses,

    /// <summary>Every IPv4 address of the machine.</summary>
    IPv4AnyAddresses,

    /// <summary>Every IPv6 address of the machine.</summary>
    IPv6AnyAddresses,
}
