namespace Streaming.Broker.Topics;

/// <summary>What is stored of a topic besides its records.</summary>
internal sealed record TopicDefinition(Guid Id, string Name, int Partitions, Dictionary<string, string> Configs);
