namespace Streaming.Hosting;

/// <summary>Which schema registry serves in containers; setting <c>Streaming:SchemaRegistry</c>.</summary>
public enum SchemaRegistryKind
{
    /// <summary>Karapace: Apache-2.0, metrics on the port of the API.</summary>
    Karapace,

    /// <summary>Confluent's registry: metrics by the JMX exporter on a port of its own.</summary>
    Confluent,
}
