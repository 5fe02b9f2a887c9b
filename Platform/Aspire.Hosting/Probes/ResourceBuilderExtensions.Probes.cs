using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Adds a probe that publishers hand on, and a health check of the same address for the run on this machine.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="type">What the probe is for; one of the same type is replaced.</param>
    /// <param name="path">Path of the address, by default <c>/</c>.</param>
    /// <param name="initialDelaySeconds">Time until the first, by default 5 s.</param>
    /// <param name="periodSeconds">Time between two, by default 5 s.</param>
    /// <param name="timeoutSeconds">Time for an answer, by default 1 s.</param>
    /// <param name="failureThreshold">Failures in a row that count, by default 3.</param>
    /// <param name="successThreshold">Successes in a row that count, by default 1.</param>
    /// <param name="endpointName">Name of the endpoint, by default <c>https</c> or else <c>http</c>.</param>
    /// <exception cref="DistributedApplicationException">The resource has no such endpoint, or it is not one of HTTP.</exception>
    public static IResourceBuilder<T> WithHttpProbe<T>(
        this IResourceBuilder<T> builder, ProbeType type, string? path = null, int? initialDelaySeconds = null, int? periodSeconds = null, int? timeoutSeconds = null,
        int? failureThreshold = null, int? successThreshold = null, [EndpointName] string? endpointName = null)
        where T : IResourceWithEndpoints, IResourceWithProbes =>
        builder.WithHttpProbe(type, builder.HttpEndpoint(endpointName, "probe"), path, initialDelaySeconds, periodSeconds, timeoutSeconds, failureThreshold, successThreshold);

    /// <inheritdoc cref="WithHttpProbe{T}(IResourceBuilder{T}, ProbeType, string?, int?, int?, int?, int?, int?, string?)" />
    /// <remarks><paramref name="endpointSelector"/>: chooses the endpoint; null takes <c>https</c> or else <c>http</c>.</remarks>
    public static IResourceBuilder<T> WithHttpProbe<T>(
        this IResourceBuilder<T> builder, ProbeType type, Func<EndpointReference>? endpointSelector, string? path = null, int? initialDelaySeconds = null, int? periodSeconds = null,
        int? timeoutSeconds = null, int? failureThreshold = null, int? successThreshold = null)
        where T : IResourceWithEndpoints, IResourceWithProbes
    {
        ArgumentNullException.ThrowIfNull(builder);
        var endpoint = HttpEndpoints.Checked((endpointSelector ?? builder.HttpEndpoint(null, "probe"))(), builder.Resource, "probe");
        foreach (var earlier in builder.Resource.Annotations.OfType<ProbeAnnotation>().Where(p => p.Type == type).ToArray())
        {
            builder.Resource.Annotations.Remove(earlier);
        }

        return builder.WithHttpHealthCheck(() => endpoint, path).WithAnnotation(new EndpointProbeAnnotation
        {
            Type = type,
            EndpointReference = endpoint,
            Path = path ?? "/",
            InitialDelaySeconds = initialDelaySeconds ?? 5,
            PeriodSeconds = periodSeconds ?? 5,
            TimeoutSeconds = timeoutSeconds ?? 1,
            FailureThreshold = failureThreshold ?? 3,
            SuccessThreshold = successThreshold ?? 1,
        });
    }
}
