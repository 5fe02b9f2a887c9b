namespace Streaming.Dashboard.Security;

/// <summary>Addresses around the login.</summary>
internal static class LoginPath
{
    public const string Page = "/login";

    /// <summary>The login page that leads back to what was asked for.</summary>
    public static string For(HttpRequest request)
    {
        var wanted = $"{request.Path}{request.QueryString}";
        return wanted == "/" ? Page : $"{Page}?returnUrl={Uri.EscapeDataString(wanted)}";
    }

    /// <summary>Where to go after the login: only to a page of this dashboard, whatever the link says.</summary>
    public static string Return(string? returnUrl) =>
        returnUrl is ['/', ..] and not ['/', '/' or '\\', ..] && !returnUrl.Any(char.IsControl) ? returnUrl : "/";
}
