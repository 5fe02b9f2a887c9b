using System.Buffers.Binary;
using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Healthy once a broker answers Kafka's request ApiVersions.</summary>
internal sealed class KafkaHealthCheck(EndpointReference endpoint) : IHealthCheck
{
    private const int Correlation = 1;

    // Size, then key 18, version 0, the correlation id and a client id.
    private static readonly byte[] Request = [0, 0, 0, 16, 0, 18, 0, 0, 0, 0, 0, Correlation, 0, 6, .. "health"u8];
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var address = await endpoint.Property(EndpointProperty.HostAndPort).GetValueAsync(cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Timeout);
        try
        {
            return await AskAsync(limit.Token) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"{address} does not answer as Kafka does");
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return HealthCheckResult.Unhealthy($"{address}: {e.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy($"{address} does not answer within {Timeout.TotalSeconds:F0} s");
        }
    }

    private async Task<bool> AskAsync(CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(endpoint.Host, endpoint.Port, cancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Request, cancellationToken);
        // Size, correlation id and error code.
        var answer = new byte[10];
        await stream.ReadExactlyAsync(answer, cancellationToken);
        return BinaryPrimitives.ReadInt32BigEndian(answer.AsSpan(4)) == Correlation && BinaryPrimitives.ReadInt16BigEndian(answer.AsSpan(8)) == 0;
    }
}
