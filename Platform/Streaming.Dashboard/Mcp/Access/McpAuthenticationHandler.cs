using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Security;

namespace Streaming.Dashboard.Mcp.Access;

/// <summary>Knows a program by its key, or like whoever opens the pages. Pages that ask nobody do not open what has a key.</summary>
internal sealed class McpAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> schemeOptions,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    IOptions<DashboardOptions> options,
    McpApiKey key) : AuthenticationHandler<AuthenticationSchemeOptions>(schemeOptions, loggers, encoder)
{
    public const string SchemeName = "Mcp";
    private readonly McpOptions _mcp = options.Value.Mcp;
    private readonly bool _isLoginProof = options.Value.Frontend.AuthMode != FrontendAuthMode.Unsecured || !options.Value.Mcp.HasKey;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var isKnown = _mcp.AuthMode == ApiKeyAuthMode.Unsecured || key.Admits(Request)
            || (_isLoginProof && (await Context.AuthenticateAsync(BrowserTokenAuthenticationHandler.SchemeName)).Succeeded);
        return isKnown ? AuthenticateResult.Success(Ticket()) : AuthenticateResult.NoResult();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        McpMessages.WriteAsync(Context, StatusCodes.Status401Unauthorized, McpMessages.Unknown);

    private static AuthenticationTicket Ticket()
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, "program")], SchemeName);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName);
    }
}
