using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace Streaming.Dashboard.Security;

/// <summary>
/// Remembers a login in the browser: the time of the login, signed with the token. It needs no state here, outlives a
/// restart of the dashboard with the same token, and is void once the token changes.
/// </summary>
internal sealed class SessionCookie(BrowserToken token, TimeProvider time)
{
    public const string Name = ".Streaming.Dashboard.Session";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public void Issue(HttpContext context)
    {
        var issued = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        context.Response.Cookies.Append(Name, $"{issued}.{WebEncoders.Base64UrlEncode(token.Sign(issued))}", new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            MaxAge = Lifetime,
        });
    }

    public bool IsValid(HttpRequest request)
    {
        if (request.Cookies[Name]?.Split('.') is not [var issued, var signature])
            return false;
        if (!long.TryParse(issued, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return false;
        var age = time.GetUtcNow().ToUnixTimeSeconds() - seconds;
        return age >= 0 && age < Lifetime.TotalSeconds && IsSignedBy(issued, signature);
    }

    private bool IsSignedBy(string issued, string signature)
    {
        var expected = WebEncoders.Base64UrlEncode(token.Sign(issued));
        return CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.ASCII.GetBytes(expected), System.Text.Encoding.ASCII.GetBytes(signature));
    }
}
