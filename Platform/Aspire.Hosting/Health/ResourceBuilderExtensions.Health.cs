using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>The resource is healthy only if a registered health check is.</summary>
    /// <exception cref="DistributedApplicationException">The resource has that check already.</exception>
    public static IResourceBuilder<T> WithHealthCheck<T>(this IResourceBuilder<T> builder, string key)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(key);
        return builder.Resource.Annotations.OfType<HealthCheckAnnotation>().Any(h => h.Key == key)
            ? throw new DistributedApplicationException($"Resource '{builder.Resource.Name}' has the health check '{key}' already.")
            : builder.WithAnnotation(new HealthCheckAnnotation(key));
    }

    /// <summary>The resource is healthy only if an address answers.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="path">Path of the address, by default <c>/</c>.</param>
    /// <param name="statusCode">Status that the answer must have, by default 200.</param>
    /// <param name="endpointName">Name of the endpoint, by default <c>https</c> or else <c>http</c>.</param>
    /// <exception cref="DistributedApplicationException">The resource has no such endpoint, or it is not one of HTTP.</exception>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(
        this IResourceBuilder<T> builder, string? path = null, int? statusCode = null, [EndpointName] string? endpointName = null)
        where T : IResourceWithEndpoints => builder.WithHttpHealthCheck(builder.HttpEndpoint(endpointName, "health check"), path, statusCode);

    /// <inheritdoc cref="WithHttpHealthCheck{T}(IResourceBuilder{T}, string?, int?, string?)" />
    /// <remarks><paramref name="endpointSelector"/>: chooses the endpoint; null takes <c>https</c> or else <c>http</c>.</remarks>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(this IResourceBuilder<T> builder, Func<EndpointReference>? endpointSelector, string? path = null, int? statusCode = null)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        var endpoint = HttpEndpoints.Checked((endpointSelector ?? builder.HttpEndpoint(null, "health check"))(), builder.Resource, "health check");
        var check = new HttpHealthCheck(async cancellationToken => new Uri((await endpoint.GetValueAsync(cancellationToken))!), path ?? "/", statusCode ?? 200);
        var key = $"{builder.Resource.Name}_{endpoint.EndpointName}_{path ?? "/"}_{check.StatusCode}_check";
        if (builder.Resource.Annotations.OfType<HealthCheckAnnotation>().Any(h => h.Key == key))
        {
            return builder;
        }

        builder.ApplicationBuilder.Services.AddHealthChecks().Add(new HealthCheckRegistration(key, check, HealthStatus.Unhealthy, tags: null));
        return builder.WithHealthCheck(key);
    }

    private static Func<EndpointReference> HttpEndpoint<T>(this IResourceBuilder<T> builder, string? name, string purpose)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        return () => HttpEndpoints.Find(builder.Resource, name, purpose);
    }
}
