namespace Streaming.Dashboard.Configuration;

/// <summary>How somebody who opens the pages proves that they may.</summary>
internal enum FrontendAuthMode
{
    BrowserToken,
    Unsecured,
}
