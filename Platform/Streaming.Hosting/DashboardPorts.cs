using Aspire.Hosting;

namespace Streaming.Hosting;

/// <summary>The three ports of the dashboard, handed to the host by the configuration keys that Aspire reads.</summary>
internal static class DashboardPorts
{
    private static readonly (string Setting, int Default, string Key)[] All =
    [
        ("Streaming:Dashboard:Port", 18888, "ASPNETCORE_URLS"),
        ("Streaming:Dashboard:OtlpGrpcPort", 18889, "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"),
        ("Streaming:Dashboard:OtlpHttpPort", 18890, "ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL"),
    ];

    public static IReadOnlyList<PortClaim> Configure(IDistributedApplicationBuilder builder)
    {
        var settings = new StreamingSettings(builder);
        // What stays on this machine needs no certificate.
        builder.Configuration["ASPIRE_ALLOW_UNSECURED_TRANSPORT"] ??= "true";
        var claims = new List<PortClaim>();
        var free = FreePort.Next(All.Length);
        for (var i = 0; i < All.Length; i++)
        {
            var (setting, defaultPort, key) = All[i];
            var port = settings.Port(setting, defaultPort);
            builder.Configuration[key] = $"http://localhost:{port ?? free[i]}";
            if (port is not null)
            {
                claims.Add(new(port.Value, "dashboard", setting));
            }
        }

        return claims;
    }
}
