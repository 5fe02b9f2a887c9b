using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Adds services outside the application.</summary>
public static class ExternalServiceBuilderExtensions
{
    /// <summary>Adds a service by its address.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource.</param>
    /// <param name="url">Its address: absolute, without query and fragment.</param>
    /// <exception cref="ArgumentException">The address is none of a service.</exception>
    public static IResourceBuilder<ExternalServiceResource> AddExternalService(this IDistributedApplicationBuilder builder, [ResourceName] string name, string url)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        return Uri.TryCreate(url, UriKind.Absolute, out var uri)
            ? builder.AddExternalService(name, uri)
            : throw new ArgumentException($"The address '{url}' of '{name}' must be absolute.", nameof(url));
    }

    /// <inheritdoc cref="AddExternalService(IDistributedApplicationBuilder, string, string)" />
    /// <remarks><paramref name="uri"/>: its address.</remarks>
    public static IResourceBuilder<ExternalServiceResource> AddExternalService(this IDistributedApplicationBuilder builder, [ResourceName] string name, Uri uri) =>
        builder.Add(new ExternalServiceResource(name, uri)).WithUrl(uri.ToString());

    /// <summary>Adds a service whose address is a parameter.</summary>
    public static IResourceBuilder<ExternalServiceResource> AddExternalService(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, IResourceBuilder<ParameterResource> urlParameter)
    {
        ArgumentNullException.ThrowIfNull(urlParameter);
        return builder.Add(new ExternalServiceResource(name, urlParameter.Resource)).WithReferenceRelationship(urlParameter).WithUrl($"{urlParameter.Resource}");
    }

    /// <summary>The service is healthy only if its address answers.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="path">Path below the address.</param>
    /// <param name="statusCode">Status that the answer must have, by default 200.</param>
    /// <exception cref="ArgumentException">The address is none of HTTP.</exception>
    public static IResourceBuilder<ExternalServiceResource> WithHttpHealthCheck(this IResourceBuilder<ExternalServiceResource> builder, string? path = null, int? statusCode = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var service = builder.Resource;
        if (service.Uri is { } uri && !EndpointScheme.IsHttp(uri.Scheme))
        {
            throw new ArgumentException($"External service '{service.Name}' has the address '{uri}': only http and https can be checked.", nameof(builder));
        }

        var check = new HttpHealthCheck(async cancellationToken => await service.GetUriAsync(cancellationToken), path ?? string.Empty, statusCode ?? 200);
        var key = $"{service.Name}_external_{path}_{check.StatusCode}_check";
        builder.ApplicationBuilder.Services.AddHealthChecks().Add(new HealthCheckRegistration(key, check, HealthStatus.Unhealthy, tags: null));
        return builder.WithHealthCheck(key);
    }

    private static IResourceBuilder<ExternalServiceResource> Add(this IDistributedApplicationBuilder builder, ExternalServiceResource service)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddResource(service).ExcludeFromManifest();
    }
}
