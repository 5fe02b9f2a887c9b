namespace Aspire.Hosting.ApplicationModel;

internal static class EndpointScheme
{
    public static bool IsHttp(string scheme) => string.Equals(scheme, "http", StringComparison.OrdinalIgnoreCase) || IsHttps(scheme);

    public static bool IsHttps(string scheme) => string.Equals(scheme, "https", StringComparison.OrdinalIgnoreCase);
}
