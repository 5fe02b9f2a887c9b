using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Hosting;

internal static class KestrelListenExtensions
{
    public static void Listen(this KestrelServerOptions kestrel, ListenAddress address, Action<ListenOptions> configure)
    {
        if (IPAddress.TryParse(address.Host, out var ip))
            kestrel.Listen(ip, address.Port, configure);
        else if (address.IsLocalhost && address.Port != 0)
            kestrel.ListenLocalhost(address.Port, configure);
        else if (address.IsLocalhost)
            // "Any free port" cannot be the same one on both families.
            kestrel.Listen(IPAddress.Loopback, 0, configure);
        else
            kestrel.ListenAnyIP(address.Port, configure);
    }
}
