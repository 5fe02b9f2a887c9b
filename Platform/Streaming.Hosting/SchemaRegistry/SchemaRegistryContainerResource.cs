using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>A schema registry in containers.</summary>
/// <param name="name">Name of the resource and of its connection string.</param>
/// <param name="kind">Which registry it is.</param>
public sealed class SchemaRegistryContainerResource(string name, SchemaRegistryKind kind) : ContainerResource(name), IResourceWithConnectionString
{
    /// <summary>Which registry it is.</summary>
    public SchemaRegistryKind Kind { get; } = kind;

    /// <summary>The address of the REST API.</summary>
    public EndpointReference HttpEndpoint => field ??= new(this, SchemaRegistryResource.EndpointName);

    /// <summary>Base address, as <c>http://schema-registry:8081</c>.</summary>
    public ReferenceExpression ConnectionStringExpression =>
        ReferenceExpression.Create($"http://{HttpEndpoint.Property(EndpointProperty.Host)}:{HttpEndpoint.Property(EndpointProperty.Port)}");
}
