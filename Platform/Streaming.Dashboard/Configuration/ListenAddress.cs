using System.Net;

namespace Streaming.Dashboard.Configuration;

/// <summary>An address to listen at: <c>http://host:port</c>, where the host is <c>localhost</c>, an IP address or <c>*</c>.</summary>
internal sealed record ListenAddress(string Host, int Port)
{
    public bool IsLoopback => IsLocalhost || (IPAddress.TryParse(Host, out var ip) && IPAddress.IsLoopback(ip));

    public bool IsLocalhost => Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>The parts of a list of addresses, blanks removed.</summary>
    public static string[] Split(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <returns>The address, or null where the text is none.</returns>
    public static ListenAddress? Parse(string text)
    {
        try
        {
            var parsed = BindingAddress.Parse(text);
            return parsed.Scheme.Equals("http", StringComparison.OrdinalIgnoreCase) && parsed.PathBase.Length == 0 && !parsed.IsUnixPipe && !parsed.IsNamedPipe
                ? new ListenAddress(parsed.Host.Trim('[', ']'), parsed.Port)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
