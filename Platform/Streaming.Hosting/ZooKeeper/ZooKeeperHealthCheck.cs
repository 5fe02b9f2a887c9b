using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Streaming.Hosting;

/// <summary>Healthy once a server answers <c>srvr</c> with its mode; one that has no quorum answers that it serves no requests.</summary>
internal sealed class ZooKeeperHealthCheck(IResourceWithConnectionString zookeeper) : IHealthCheck
{
    private const string Mode = "Mode: ";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var address = await zookeeper.GetConnectionStringAsync(cancellationToken) ?? string.Empty;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Timeout);
        try
        {
            var answer = await AskAsync(new Uri($"tcp://{address}"), limit.Token);
            var mode = answer.Split('\n').FirstOrDefault(line => line.StartsWith(Mode, StringComparison.Ordinal));
            return mode is null
                ? HealthCheckResult.Unhealthy($"{address} answers srvr with: {answer.Trim()}")
                : HealthCheckResult.Healthy(mode[Mode.Length..].Trim());
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return HealthCheckResult.Unhealthy($"{address}: {e.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy($"{address} does not answer srvr within {Timeout.TotalSeconds:F0} s");
        }
    }

    private static async Task<string> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, cancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync("srvr"u8.ToArray(), cancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
