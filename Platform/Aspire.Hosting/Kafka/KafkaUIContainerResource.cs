using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>A container of Kafka UI, which shows the brokers of the application.</summary>
/// <param name="name">Name of the resource.</param>
public sealed class KafkaUIContainerResource(string name) : ContainerResource(name);
