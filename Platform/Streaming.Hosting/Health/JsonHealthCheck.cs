using System.Net.Http.Json;
using System.Text.Json;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Streaming.Hosting;

/// <summary>Asks a server over HTTP and judges its answer, which is JSON.</summary>
/// <typeparam name="TAnswer">The answer.</typeparam>
/// <param name="server">The server.</param>
/// <param name="path">What is asked.</param>
internal abstract class JsonHealthCheck<TAnswer>(EndpointReference server, string path) : IHealthCheck
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(3) };

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var address = new Uri(new Uri(await server.GetValueAsync(cancellationToken) ?? string.Empty), path);
        try
        {
            return Judge(await Client.GetFromJsonAsync<TAnswer>(address, cancellationToken), address);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException)
        {
            return HealthCheckResult.Unhealthy($"{address}: {e.Message}");
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy($"{address} did not answer within {Client.Timeout.TotalSeconds:F0} s");
        }
    }

    /// <summary>Tells from an answer of an address whether the server is ready.</summary>
    protected abstract HealthCheckResult Judge(TAnswer? answer, Uri address);
}
