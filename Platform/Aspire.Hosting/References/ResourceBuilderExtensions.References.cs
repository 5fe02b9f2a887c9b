using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Gives the connection string as <c>ConnectionStrings__{name}</c> and each of its parts as <c>{NAME}_{PART}</c>.</summary>
    /// <param name="builder">The resource that connects.</param>
    /// <param name="source">The resource that it connects to.</param>
    /// <param name="connectionName">Name of the connection string, by default that of the resource.</param>
    /// <param name="optional">True leaves the variable out where there is no connection string; false makes that an error.</param>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithConnectionString> source, string? connectionName = null, bool optional = false)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(source);
        var resource = source.Resource;
        connectionName ??= resource.Name;
        return builder.WithReferenceRelationship(resource).WithEnvironment(context =>
        {
            var flags = ReferenceFlags.Of(context.Resource);
            if (flags.HasFlag(ReferenceEnvironmentInjectionFlags.ConnectionString))
            {
                context.EnvironmentVariables[resource.ConnectionStringEnvironmentVariable ?? $"ConnectionStrings__{connectionName}"] = new ConnectionStringReference(resource, optional);
            }

            if (flags.HasFlag(ReferenceEnvironmentInjectionFlags.ConnectionProperties))
            {
                ConnectionProperties.Add(context.EnvironmentVariables, resource, connectionName);
            }
        });
    }

    /// <summary>Gives the address of each endpoint as <c>services__{resource}__{scheme}__{i}</c> and <c>{RESOURCE}_{ENDPOINT}</c>.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(source);
        return builder.WithEndpoints(source.Resource, null, null);
    }

    /// <summary>Gives the address of each endpoint under another name.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source, string name)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(source);
        return builder.WithEndpoints(source.Resource, null, name);
    }

    /// <summary>Gives the address of one endpoint.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, EndpointReference endpointReference)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(endpointReference);
        return builder.WithEndpoints(endpointReference.Resource, endpointReference.EndpointName, null);
    }

    /// <summary>Gives an address outside the application as <c>services__{name}__default__0</c> and <c>{name}</c>.</summary>
    /// <exception cref="InvalidOperationException">The address is not absolute, or has a query or fragment.</exception>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, string name, Uri uri)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(uri);
        if (ServiceUrl.Fault(uri) is { } fault)
        {
            throw new InvalidOperationException($"The address '{uri}' of '{name}' {fault}.");
        }

        return builder.WithEnvironment(context => ServiceVariables.Add(context, name, "default", VariableName.Keep(name), uri.ToString()));
    }

    /// <summary>Gives the address of a service outside the application as <c>services__{name}__{scheme}__0</c> and <c>{NAME}</c>.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, IResourceBuilder<ExternalServiceResource> externalService)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(externalService);
        var service = externalService.Resource;
        return builder.WithReferenceRelationship(service).WithEnvironment(context => ServiceVariables.AddAsync(context, service));
    }

    /// <summary>Says which variables references give to the resource; by default all.</summary>
    public static IResourceBuilder<TDestination> WithReferenceEnvironment<TDestination>(this IResourceBuilder<TDestination> builder, ReferenceEnvironmentInjectionFlags flags)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ReferenceEnvironmentInjectionAnnotation(flags));
    }

    /// <summary>Adds a part to the connection string, given to those who refer to it.</summary>
    public static IResourceBuilder<T> WithConnectionProperty<T>(this IResourceBuilder<T> builder, string name, ReferenceExpression value)
        where T : IResourceWithConnectionString
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(value);
        return builder.WithAnnotation(new ConnectionPropertyAnnotation(name, value));
    }

    /// <inheritdoc cref="WithConnectionProperty{T}(IResourceBuilder{T}, string, ReferenceExpression)" />
    public static IResourceBuilder<T> WithConnectionProperty<T>(this IResourceBuilder<T> builder, string name, string value)
        where T : IResourceWithConnectionString => builder.WithConnectionProperty(name, ReferenceExpression.Create($"{value}"));

    private static IResourceBuilder<T> WithEndpoints<T>(this IResourceBuilder<T> builder, IResourceWithEndpoints source, string? endpointName, string? name)
        where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithReferenceRelationship(source).WithEnvironment(context =>
        {
            foreach (var endpoint in source.GetEndpoints().Where(e => endpointName is null || string.Equals(e.EndpointName, endpointName, StringComparison.OrdinalIgnoreCase)))
            {
                ServiceVariables.Add(context, name ?? source.Name, endpoint.Scheme, $"{(name is null ? VariableName.Encode(source.Name) : VariableName.Keep(name))}_{VariableName.Encode(endpoint.EndpointName)}", endpoint);
            }
        });
    }
}
