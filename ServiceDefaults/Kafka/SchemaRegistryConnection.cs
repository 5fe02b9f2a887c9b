namespace Streaming.ServiceDefaults.Kafka;

/// <summary>Where the schema registry is reached.</summary>
public sealed class SchemaRegistryConnection
{
    /// <summary>Base address, for instance <c>http://localhost:8081</c>.</summary>
    public Uri? Url { get; set; }
}
