namespace Streaming.Hosting;

/// <summary>A fixed port that something is about to listen on.</summary>
/// <param name="Port">TCP port on the loopback interface.</param>
/// <param name="Owner">The resource that needs it.</param>
/// <param name="Setting">The setting that chooses it, where there is one.</param>
internal sealed record PortClaim(int Port, string Owner, string? Setting)
{
    public string TakenMessage => Setting is null
        ? $"Port {Port} is in use, and resource '{Owner}' needs it: end the program that listens there, or give the endpoint another port."
        : $"Port {Port} is in use, and resource '{Owner}' needs it: choose another with --{Setting}=<port> or {Setting.Replace(":", "__", StringComparison.Ordinal)}=<port> (0 takes any free one).";
}
