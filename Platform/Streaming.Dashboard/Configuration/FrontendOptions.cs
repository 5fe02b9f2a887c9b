namespace Streaming.Dashboard.Configuration;

/// <summary>The pages: where they are served and who may see them.</summary>
internal sealed class FrontendOptions
{
    /// <summary>Addresses of the pages, separated by semicolons.</summary>
    public string EndpointUrls { get; set; } = "http://localhost:18888";

    public FrontendAuthMode AuthMode { get; set; } = FrontendAuthMode.BrowserToken;

    /// <summary>The token of the login link. Without one, a loopback dashboard makes its own and prints the link.</summary>
    public string? BrowserToken { get; set; }
}
