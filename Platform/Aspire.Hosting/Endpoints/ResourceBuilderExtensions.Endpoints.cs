using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Adds an address; where the resource has one of that name, gives it what is said here and leaves the rest, its scheme too.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="port">Port that clients use; null takes any free one.</param>
    /// <param name="targetPort">Port that the process listens on; null makes it the one that clients use.</param>
    /// <param name="scheme">Scheme of the URL, by default <c>tcp</c>.</param>
    /// <param name="name">Name, by default the scheme.</param>
    /// <param name="env">Variable that tells the process its port.</param>
    /// <param name="isProxied">False where the host may not listen on behalf of the process.</param>
    /// <param name="isExternal">True where clients outside the application use it.</param>
    /// <param name="protocol">The protocol of the transport.</param>
    public static IResourceBuilder<T> WithEndpoint<T>(
        this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, string? scheme = null, [EndpointName] string? name = null,
        string? env = null, bool? isProxied = null, bool? isExternal = null, ProtocolType? protocol = null)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        var endpoint = new EndpointAnnotation(protocol ?? ProtocolType.Tcp, scheme, null, name, port, targetPort, isExternal, isProxied) { TargetPortEnvironmentVariable = env };
        if (builder.Resource.GetEndpoint(endpoint.Name) is { Exists: true } existing)
        {
            Change(existing.EndpointAnnotation, port, targetPort, env, isProxied, isExternal);
            return env is null ? builder : builder.WithPortVariable(existing.EndpointAnnotation);
        }

        builder.WithAnnotation(endpoint);
        return env is null ? builder : builder.WithPortVariable(endpoint);
    }

    /// <summary>Changes an endpoint; adds it first where the resource has none of that name, unless told otherwise.</summary>
    public static IResourceBuilder<T> WithEndpoint<T>(
        this IResourceBuilder<T> builder, [EndpointName] string endpointName, Action<EndpointAnnotation> callback, bool createIfNotExists = true)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(callback);
        var reference = builder.Resource.GetEndpoint(endpointName);
        if (!reference.Exists && !createIfNotExists)
        {
            return builder;
        }

        if (!reference.Exists)
        {
            builder.WithAnnotation(new EndpointAnnotation(ProtocolType.Tcp, name: endpointName));
        }

        callback(reference.EndpointAnnotation);
        return builder;
    }

    /// <summary>Adds an HTTP address; <c>ASPNETCORE_URLS</c> tells a project about it.</summary>
    /// <inheritdoc cref="WithEndpoint{T}(IResourceBuilder{T}, int?, int?, string?, string?, string?, bool?, bool?, ProtocolType?)" />
    public static IResourceBuilder<T> WithHttpEndpoint<T>(
        this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, [EndpointName] string? name = null, string? env = null, bool? isProxied = null)
        where T : IResourceWithEndpoints => builder.WithEndpoint(port, targetPort, "http", name, env, isProxied);

    /// <summary>Adds an HTTPS address.</summary>
    /// <inheritdoc cref="WithEndpoint{T}(IResourceBuilder{T}, int?, int?, string?, string?, string?, bool?, bool?, ProtocolType?)" />
    public static IResourceBuilder<T> WithHttpsEndpoint<T>(
        this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, [EndpointName] string? name = null, string? env = null, bool? isProxied = null)
        where T : IResourceWithEndpoints => builder.WithEndpoint(port, targetPort, "https", name, env, isProxied);

    /// <summary>Says that clients outside the application use the HTTP addresses.</summary>
    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var endpoint in builder.Resource.Annotations.OfType<EndpointAnnotation>().Where(e => EndpointScheme.IsHttp(e.UriScheme)))
        {
            endpoint.IsExternal = true;
        }

        return builder;
    }

    /// <summary>Says that clients of the HTTP addresses speak HTTP/2.</summary>
    public static IResourceBuilder<T> AsHttp2Service<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new Http2ServiceAnnotation(), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>An endpoint of the resource; it need not exist yet.</summary>
    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, [EndpointName] string name)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Resource.GetEndpoint(name);
    }

    /// <summary>An endpoint of the resource as a network sees it; it need not exist yet.</summary>
    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, [EndpointName] string name, NetworkIdentifier contextNetworkId)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Resource.GetEndpoint(name, contextNetworkId);
    }

    private static void Change(EndpointAnnotation endpoint, int? port, int? targetPort, string? env, bool? isProxied, bool? isExternal)
    {
        endpoint.IsProxied = isProxied ?? endpoint.IsProxied;
        endpoint.IsExternal = isExternal ?? endpoint.IsExternal;
        endpoint.TargetPortEnvironmentVariable = env ?? endpoint.TargetPortEnvironmentVariable;
        if (port is not null)
        {
            endpoint.Port = port;
        }

        if (targetPort is not null)
        {
            endpoint.TargetPort = targetPort;
        }
    }

    /// <summary>Tells the process its port by the variable that was named last.</summary>
    private static IResourceBuilder<T> WithPortVariable<T>(this IResourceBuilder<T> builder, EndpointAnnotation endpoint)
        where T : IResourceWithEndpoints
    {
        var (variable, listening) = (endpoint.TargetPortEnvironmentVariable!, new EndpointReference(builder.Resource, endpoint, KnownNetworkIdentifiers.LocalhostNetwork).Property(EndpointProperty.TargetPort));
        return builder.Resource is not IResourceWithEnvironment ? builder : builder.WithAnnotation(new EnvironmentCallbackAnnotation(variables =>
        {
            if (endpoint.TargetPortEnvironmentVariable == variable)
            {
                variables[variable] = listening;
            }
        }));
    }
}
