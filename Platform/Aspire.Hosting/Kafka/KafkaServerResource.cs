namespace Aspire.Hosting.ApplicationModel;

/// <summary>A Kafka broker in a container.</summary>
/// <param name="name">Name of the resource and of its connection string.</param>
public class KafkaServerResource(string name) : ContainerResource(name), IResourceWithConnectionString
{
    internal const string PrimaryEndpointName = "tcp";
    internal const string InternalEndpointName = "internal";

    /// <summary>The listener for clients on the host.</summary>
    public EndpointReference PrimaryEndpoint => field ??= new(this, PrimaryEndpointName);

    /// <summary>The listener for other containers.</summary>
    public EndpointReference InternalEndpoint => field ??= new(this, InternalEndpointName);

    /// <summary>Host of the listener for clients on the host.</summary>
    public EndpointReferenceExpression Host => PrimaryEndpoint.Property(EndpointProperty.Host);

    /// <summary>Port of the listener for clients on the host.</summary>
    public EndpointReferenceExpression Port => PrimaryEndpoint.Property(EndpointProperty.Port);

    /// <summary>Bootstrap servers, as <c>localhost:9092</c>.</summary>
    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"{Host}:{Port}");

    IEnumerable<KeyValuePair<string, ReferenceExpression>> IResourceWithConnectionString.GetConnectionProperties()
    {
        yield return new("Host", ReferenceExpression.Create($"{Host}"));
        yield return new("Port", ReferenceExpression.Create($"{Port}"));
    }
}
