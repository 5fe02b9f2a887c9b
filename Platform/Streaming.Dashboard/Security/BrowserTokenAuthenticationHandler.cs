using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Security;

/// <summary>Knows a browser by its session cookie, and a program by the token as <c>Authorization: Bearer</c>; sends a person to the login page, and answers a program with 401.</summary>
internal sealed class BrowserTokenAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> schemeOptions,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    IOptions<DashboardOptions> options,
    SessionCookie cookie,
    BrowserToken token) : AuthenticationHandler<AuthenticationSchemeOptions>(schemeOptions, loggers, encoder)
{
    public const string SchemeName = "BrowserToken";
    private const string Bearer = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var known = options.Value.Frontend.AuthMode == FrontendAuthMode.Unsecured || cookie.IsValid(Request) || HasToken(Request);
        return Task.FromResult(known ? AuthenticateResult.Success(Ticket()) : AuthenticateResult.NoResult());
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (IsPageVisit(Request))
            Response.Redirect(LoginPath.For(Request));
        else
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private bool HasToken(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && token.Matches(header[Bearer.Length..].Trim());

    private static bool IsPageVisit(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static AuthenticationTicket Ticket()
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, "dashboard")], SchemeName);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName);
    }
}
