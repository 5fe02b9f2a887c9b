using Aspire.Hosting;

namespace Streaming.Kubernetes;

/// <summary>Names and ports of the objects around the brokers.</summary>
internal static class KafkaNames
{
    public const int ExternalPort = 9094;
    public const int MetricsPort = 9308;

    /// <summary>As many brokers as have a Service for clients outside, so that scaling needs no edit.</summary>
    public const int ExternalBrokers = 5;

    public static string Service(string kafka) => $"{kafka}-service";

    public static string Headless(string kafka) => $"{kafka}-headless";

    public static string External(string kafka) => $"{kafka}-external";

    public static string TopicsJob(string kafka) => $"{kafka}-topics";

    /// <summary>The Job that makes the topics.</summary>
    public static IEnumerable<Connection> Connections(KafkaServerResource kafka) => [new(TopicsJob(kafka.Name), kafka.Name, Addresses.Port(kafka.PrimaryEndpoint))];
}
