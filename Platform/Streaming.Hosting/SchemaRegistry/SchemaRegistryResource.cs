using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>A schema registry with the REST API that Confluent's and Karapace's registries share.</summary>
/// <param name="name">Name of the resource and of its connection string.</param>
/// <param name="server">What serves it: an embedded process, or containers of the registry's own name.</param>
public sealed class SchemaRegistryResource(string name, IResourceWithEndpoints server)
    : Resource(name), IResourceWithConnectionString, IResourceWithParent<IResourceWithEndpoints>
{
    /// <summary>Name of the endpoint of the REST API.</summary>
    public const string EndpointName = "http";

    /// <inheritdoc />
    public IResourceWithEndpoints Parent { get; } = server;

    /// <summary>The address of the REST API.</summary>
    public EndpointReference HttpEndpoint => field ??= new(Parent, EndpointName);

    /// <summary>Base address, as <c>http://localhost:8081</c>.</summary>
    public ReferenceExpression ConnectionStringExpression =>
        ReferenceExpression.Create($"http://{HttpEndpoint.Property(EndpointProperty.Host)}:{HttpEndpoint.Property(EndpointProperty.Port)}");

    IEnumerable<KeyValuePair<string, ReferenceExpression>> IResourceWithConnectionString.GetConnectionProperties()
    {
        yield return new("Uri", ConnectionStringExpression);
        yield return new("Host", ReferenceExpression.Create($"{HttpEndpoint.Property(EndpointProperty.Host)}"));
        yield return new("Port", ReferenceExpression.Create($"{HttpEndpoint.Property(EndpointProperty.Port)}"));
    }
}
