using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>A Kafka cluster: one connection string and a set of topics, whatever serves them.</summary>
/// <param name="name">Name of the resource and of its connection string.</param>
/// <param name="broker">What serves the cluster: an embedded process, or containers of the cluster's own name.</param>
public sealed class KafkaClusterResource(string name, IResourceWithEndpoints broker)
    : Resource(name), IResourceWithConnectionString, IResourceWithParent<IResourceWithEndpoints>
{
    /// <summary>Name of the endpoint that clients of the Kafka protocol use.</summary>
    public const string EndpointName = "tcp";

    private readonly List<KafkaTopic> _topics = [];

    /// <inheritdoc />
    public IResourceWithEndpoints Parent { get; } = broker;

    /// <summary>The address of the first broker.</summary>
    public EndpointReference PrimaryEndpoint => field ??= new(Parent, EndpointName);

    /// <summary>The topics of the model, created by whoever starts the cluster.</summary>
    public IReadOnlyList<KafkaTopic> Topics => _topics;

    /// <summary>Bootstrap servers, as <c>localhost:9092</c>.</summary>
    public ReferenceExpression ConnectionStringExpression =>
        ReferenceExpression.Create($"{PrimaryEndpoint.Property(EndpointProperty.Host)}:{PrimaryEndpoint.Property(EndpointProperty.Port)}");

    IEnumerable<KeyValuePair<string, ReferenceExpression>> IResourceWithConnectionString.GetConnectionProperties()
    {
        yield return new("Host", ReferenceExpression.Create($"{PrimaryEndpoint.Property(EndpointProperty.Host)}"));
        yield return new("Port", ReferenceExpression.Create($"{PrimaryEndpoint.Property(EndpointProperty.Port)}"));
    }

    internal void Add(KafkaTopic topic) => _topics.Add(topic);
}
