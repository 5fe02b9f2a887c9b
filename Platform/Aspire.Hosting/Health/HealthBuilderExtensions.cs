using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Says when resources are healthy.</summary>
public static class HealthBuilderExtensions
{
    /// <summary>The resource is healthy only if a registered health check is.</summary>
    public static IResourceBuilder<T> WithHealthCheck<T>(this IResourceBuilder<T> builder, string key)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Resource.Annotations.OfType<HealthCheckAnnotation>().Any(h => h.Key == key)
            ? builder
            : builder.WithAnnotation(new HealthCheckAnnotation(key));
    }

    /// <summary>The resource is healthy only if an address answers.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="path">Path of the address, by default <c>/</c>.</param>
    /// <param name="statusCode">Status that the answer must have, by default 200.</param>
    /// <param name="endpointName">Name of the endpoint, by default <c>http</c>.</param>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(
        this IResourceBuilder<T> builder, string? path = null, int? statusCode = null, [EndpointName] string? endpointName = null)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        var check = new HttpHealthCheck(builder.Resource.GetEndpoint(endpointName ?? "http"), path ?? "/", statusCode ?? 200);
        var key = $"{builder.Resource.Name}_{check.Endpoint.EndpointName}_{check.Path}_{check.StatusCode}_check";
        builder.ApplicationBuilder.Services.AddHealthChecks().Add(new HealthCheckRegistration(key, check, HealthStatus.Unhealthy, tags: null));
        return builder.WithHealthCheck(key);
    }
}
