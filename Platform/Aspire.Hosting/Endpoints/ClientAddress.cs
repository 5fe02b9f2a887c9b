using System.Net;

namespace Aspire.Hosting.ApplicationModel;

internal static class ClientAddress
{
    private const string Localhost = "localhost";

    /// <summary>The host by which clients of this machine reach who listens on one, and what is listened on.</summary>
    /// <param name="targetHost">A name, an address, or what stands for several addresses, as <c>*</c> and <c>0.0.0.0</c>.</param>
    public static (string Host, EndpointBindingMode Mode) Of(string targetHost)
    {
        if (string.IsNullOrEmpty(targetHost) || string.Equals(targetHost, Localhost, StringComparison.OrdinalIgnoreCase))
        {
            return (Localhost, EndpointBindingMode.SingleAddress);
        }

        return IPAddress.TryParse(targetHost, out var address)
            ? address.Equals(IPAddress.Any) ? (Localhost, EndpointBindingMode.IPv4AnyAddresses)
                : address.Equals(IPAddress.IPv6Any) ? (Localhost, EndpointBindingMode.IPv6AnyAddresses)
                : (targetHost, EndpointBindingMode.SingleAddress)
            : (Localhost, EndpointBindingMode.DualStackAnyAddresses);
    }
}
