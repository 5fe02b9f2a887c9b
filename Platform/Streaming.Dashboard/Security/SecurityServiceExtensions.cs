using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Streaming.Dashboard.Security;

internal static class SecurityServiceExtensions
{
    public static IServiceCollection AddDashboardSecurity(this IServiceCollection services)
    {
        services.AddSingleton<BrowserToken>();
        services.AddSingleton<SessionCookie>();
        services.AddHostedService<LoginLinkAnnouncement>();
        services.AddAuthentication(BrowserTokenAuthenticationHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, BrowserTokenAuthenticationHandler>(BrowserTokenAuthenticationHandler.SchemeName, null);
        // Whatever does not say otherwise needs a login.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }
}
