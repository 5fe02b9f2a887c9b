using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting;

internal static class ListeningHost
{
    private const string Localhost = "localhost";

    /// <summary>The host of an address to listen on, as a name or what stands for several addresses; names below <c>.localhost</c> are those of this machine.</summary>
    public static string Of(BindingAddress address) =>
        string.Equals(address.Host, Localhost, StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith($".{Localhost}", StringComparison.OrdinalIgnoreCase) ? Localhost : address.Host;
}
