using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Sends the telemetry of resources to the dashboard.</summary>
public static class OtlpConfigurationExtensions
{
    /// <summary>Gives the resource the variables that send its telemetry to the dashboard; none where there is no dashboard, and none when publishing.</summary>
    public static IResourceBuilder<T> WithOtlpExporter<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEnvironment => builder.WithOtlp(null);

    /// <inheritdoc cref="WithOtlpExporter{T}(IResourceBuilder{T})" />
    /// <param name="builder">The resource.</param>
    /// <param name="protocol">The protocol that it needs.</param>
    public static IResourceBuilder<T> WithOtlpExporter<T>(this IResourceBuilder<T> builder, OtlpProtocol protocol)
        where T : IResourceWithEnvironment => builder.WithOtlp(protocol);

    /// <inheritdoc cref="WithOtlpExporter{T}(IResourceBuilder{T})" />
    public static void AddOtlpEnvironment(IResource resource, IConfiguration configuration, IHostEnvironment environment) => Add(resource, configuration, environment, null);

    /// <inheritdoc cref="WithOtlpExporter{T}(IResourceBuilder{T}, OtlpProtocol)" />
    public static void AddOtlpEnvironment(IResource resource, IConfiguration configuration, IHostEnvironment environment, OtlpProtocol protocol) =>
        Add(resource, configuration, environment, protocol);

    private static IResourceBuilder<T> WithOtlp<T>(this IResourceBuilder<T> builder, OtlpProtocol? protocol)
        where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        Add(builder.Resource, builder.ApplicationBuilder.Configuration, builder.ApplicationBuilder.Environment, protocol);
        return builder;
    }

    private static void Add(IResource resource, IConfiguration configuration, IHostEnvironment environment, OtlpProtocol? protocol)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(environment);
        resource.Annotations.Add(new OtlpExporterAnnotation { RequiredProtocol = protocol });
        resource.Annotations.Add(new EnvironmentCallbackAnnotation(context =>
        {
            if (context.ExecutionContext.IsRunMode && resource.TryGetLastAnnotation<OtlpExporterAnnotation>(out var exporter)
                && OtlpEndpoint.Find(configuration, exporter.RequiredProtocol) is { } endpoint)
            {
                OtlpVariables.Add(context.EnvironmentVariables, resource, endpoint, configuration, environment.IsDevelopment());
            }
        }));
    }
}
