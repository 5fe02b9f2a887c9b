namespace Streaming.ServiceDefaults;

/// <summary>Names under <c>ConnectionStrings</c>.</summary>
public static class ConnectionNames
{
    public const string Kafka = "kafka";
    public const string SchemaRegistry = "schema-registry";
}
