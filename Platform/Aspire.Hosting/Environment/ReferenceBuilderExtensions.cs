using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Tells resources how to reach others.</summary>
public static class ReferenceBuilderExtensions
{
    /// <summary>Gives the connection string as <c>ConnectionStrings__{name}</c> and each of its parts as <c>{NAME}_{PART}</c>.</summary>
    /// <param name="builder">The resource that connects.</param>
    /// <param name="source">The resource that it connects to.</param>
    /// <param name="connectionName">Name of the connection string, by default that of the resource.</param>
    /// <param name="optional">True leaves the variable out where there is no connection string; false makes that an error.</param>
    public static IResourceBuilder<T> WithReference<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResourceWithConnectionString> source, string? connectionName = null, bool optional = false)
        where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(source);
        var resource = source.Resource;
        connectionName ??= resource.Name;
        return builder.WithReferenceTo(resource).WithEnvironment(context =>
        {
            var variable = resource.ConnectionStringEnvironmentVariable ?? $"ConnectionStrings__{connectionName}";
            context.EnvironmentVariables[variable] = new ConnectionStringReference(resource, optional);
            foreach (var (name, value) in resource.GetConnectionProperties())
            {
                context.EnvironmentVariables[$"{VariableName.Encode(connectionName)}_{VariableName.Encode(name)}"] = value;
            }
        });
    }

    /// <summary>Gives the address of each endpoint as <c>services__{resource}__{scheme}__{i}</c> and <c>{RESOURCE}_{ENDPOINT}</c>.</summary>
    public static IResourceBuilder<T> WithReference<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResourceWithServiceDiscovery> source)
        where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(source);
        return builder.WithReference(source, source.Resource.Name);
    }

    /// <summary>Gives the address of each endpoint under another name.</summary>
    public static IResourceBuilder<T> WithReference<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResourceWithServiceDiscovery> source, string name)
        where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(source);
        return builder.WithReferenceTo(source.Resource).WithEnvironment(context =>
        {
            foreach (var endpoint in source.Resource.GetEndpoints())
            {
                AddService(context.EnvironmentVariables, name, endpoint);
            }
        });
    }

    /// <summary>Gives the address of one endpoint.</summary>
    public static IResourceBuilder<T> WithReference<T>(this IResourceBuilder<T> builder, EndpointReference endpointReference)
        where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(endpointReference);
        return builder.WithReferenceTo(endpointReference.Resource)
            .WithEnvironment(context => AddService(context.EnvironmentVariables, endpointReference.Resource.Name, endpointReference));
    }

    /// <summary>Gives an address outside the application as <c>services__{name}__default__0</c>.</summary>
    public static IResourceBuilder<T> WithReference<T>(this IResourceBuilder<T> builder, string name, Uri uri)
        where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(uri);
        return builder.WithEnvironment($"services__{name}__default__0", uri.ToString());
    }

    internal static IResourceBuilder<T> WithReferenceTo<T>(this IResourceBuilder<T> builder, IResource resource)
        where T : IResource => builder.WithAnnotation(new ResourceRelationshipAnnotation(resource, KnownRelationshipTypes.Reference));

    private static void AddService(Dictionary<string, object> environment, string service, EndpointReference endpoint)
    {
        environment[$"{VariableName.Encode(service)}_{VariableName.Encode(endpoint.EndpointName)}"] = endpoint;
        for (var i = 0; ; i++)
        {
            if (environment.TryAdd($"services__{service}__{endpoint.Scheme}__{i}", endpoint))
            {
                return;
            }
        }
    }
}
