using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Variables of the broker's image and of Kafka UI's.</summary>
internal static class KafkaVariables
{
    public static void Add(EnvironmentCallbackContext context, KafkaServerResource kafka)
    {
        var variables = context.EnvironmentVariables;
        var (host, inside) = (kafka.PrimaryEndpoint, kafka.InternalEndpoint);
        variables["KAFKA_LISTENERS"] = "PLAINTEXT://localhost:29092,CONTROLLER://localhost:29093,PLAINTEXT_HOST://0.0.0.0:9092,PLAINTEXT_INTERNAL://0.0.0.0:9093";
        variables["KAFKA_LISTENER_SECURITY_PROTOCOL_MAP"] = "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,PLAINTEXT_HOST:PLAINTEXT,PLAINTEXT_INTERNAL:PLAINTEXT";
        // Containers find the broker by the name of its resource.
        variables["KAFKA_ADVERTISED_LISTENERS"] = context.ExecutionContext.IsRunMode
            ? ReferenceExpression.Create(
                $"PLAINTEXT://localhost:29092,PLAINTEXT_HOST://localhost:{host.Property(EndpointProperty.Port)},PLAINTEXT_INTERNAL://{kafka.Name}:{inside.Property(EndpointProperty.TargetPort)}")
            : ReferenceExpression.Create(
                $"PLAINTEXT://{host.Property(EndpointProperty.Host)}:29092,PLAINTEXT_HOST://{host.Property(EndpointProperty.HostAndPort)},PLAINTEXT_INTERNAL://{inside.Property(EndpointProperty.HostAndPort)}");
    }

    public static void AddClusters(EnvironmentCallbackContext context, IEnumerable<KafkaServerResource> brokers)
    {
        foreach (var (index, kafka) in brokers.Index())
        {
            var endpoint = kafka.InternalEndpoint;
            context.EnvironmentVariables[$"KAFKA_CLUSTERS_{index}_NAME"] = kafka.Name;
            context.EnvironmentVariables[$"KAFKA_CLUSTERS_{index}_BOOTSTRAPSERVERS"] = context.ExecutionContext.IsRunMode
                ? ReferenceExpression.Create($"{kafka.Name}:{endpoint.Property(EndpointProperty.TargetPort)}")
                : ReferenceExpression.Create($"{endpoint.Property(EndpointProperty.HostAndPort)}");
        }
    }
}
