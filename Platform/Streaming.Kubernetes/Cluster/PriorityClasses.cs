using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>Which pods are kept when a cluster is short of room: those that hold data before those that can be started anywhere.</summary>
internal static class PriorityClasses
{
    public const string Data = "streaming-data";
    public const string Processing = "streaming-processing";
    public const string Services = "streaming-services";

    public static IEnumerable<V1PriorityClass> All =>
    [
        Class(Data, 900_000, "ZooKeeper and Kafka: they hold the data."),
        Class(Processing, 800_000, "Schema registry and Flink."),
        Class(Services, 700_000, "Producers, consumers and Jobs."),
    ];

    private static V1PriorityClass Class(string name, int value, string description) => new()
    {
        ApiVersion = "scheduling.k8s.io/v1",
        Kind = "PriorityClass",
        Metadata = new() { Name = name, Labels = new Dictionary<string, string> { [Labels.PartOf] = Labels.Platform } },
        Value = value,
        GlobalDefault = false,
        PreemptionPolicy = "PreemptLowerPriority",
        Description = description,
    };
}
