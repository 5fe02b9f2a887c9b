using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Security;

/// <summary>Prints the login link when no host did: when the token was made here.</summary>
internal sealed partial class LoginLinkAnnouncement(
    BrowserToken token, IOptions<DashboardOptions> options, IServer server, IHostApplicationLifetime lifetime, ILogger<LoginLinkAnnouncement> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (token.IsGenerated && options.Value.Frontend.AuthMode == FrontendAuthMode.BrowserToken)
            lifetime.ApplicationStarted.Register(Announce);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Announce()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (address is not null)
            LoginLink(logger, $"{address}{LoginPath.Page}?t={token.Value}");
    }

    [LoggerMessage(1, LogLevel.Information, "Dashboard: {Link}")]
    private static partial void LoginLink(ILogger logger, string link);
}
