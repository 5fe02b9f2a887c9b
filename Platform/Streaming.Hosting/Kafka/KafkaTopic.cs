namespace Streaming.Hosting;

/// <summary>A topic of the model.</summary>
/// <param name="Name">Topic name by Kafka's rules: up to 249 letters, digits, dots, underscores and hyphens.</param>
/// <param name="Partitions">Number of partitions, at least one.</param>
/// <param name="Configs">Topic configuration by Kafka's names, as <c>cleanup.policy</c>.</param>
public sealed record KafkaTopic(string Name, int Partitions, IReadOnlyDictionary<string, string> Configs);
