using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

internal static class RelativeUrl
{
    public static bool IsRelative(string url) => !Uri.TryCreate(url, UriKind.Absolute, out var absolute) || absolute.IsFile;

    /// <summary>Replaces the path of a link; one that is no address stays.</summary>
    public static void Apply(ResourceUrlAnnotation link, string relative, string? displayText)
    {
        if (Uri.TryCreate(link.Url, UriKind.Absolute, out var address))
        {
            link.Url = new Uri(address, relative).ToString();
            link.DisplayText = displayText ?? link.DisplayText;
        }
    }
}
