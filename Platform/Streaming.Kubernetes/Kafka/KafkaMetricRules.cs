using k8s;

namespace Streaming.Kubernetes;

/// <summary>Which of a broker's MBeans become metrics, and as what.</summary>
internal static class KafkaMetricRules
{
    public static string Text { get; } = KubernetesYaml.Serialize(new JmxRules(
        [
            Gauge(@"kafka.(\w+)<type=(.+), name=(.+), clientId=(.+), topic=(.+), partition=(.+)><>Value", ("client_id", "$4"), ("topic", "$5"), ("partition", "$6")),
            Gauge(@"kafka.(\w+)<type=(.+), name=(.+), topic=(.+), partition=(.+)><>Value", ("topic", "$4"), ("partition", "$5")),
            Gauge(@"kafka.(\w+)<type=(.+), name=(.+), clientId=(.+)><>Value", ("client_id", "$4")),
            Gauge(@"kafka.(\w+)<type=(.+), name=(.+), (\w+)=(.+)><>Value", ("$4", "$5")),
            Gauge(@"kafka.(\w+)<type=(.+), name=(.+)><>Value"),
            Counter(@"kafka.(\w+)<type=(.+), name=(.+)PerSec\w*, (\w+)=(.+), (\w+)=(.+)><>Count", ("$4", "$5"), ("$6", "$7")),
            Counter(@"kafka.(\w+)<type=(.+), name=(.+)PerSec\w*, (\w+)=(.+)><>Count", ("$4", "$5")),
            Counter(@"kafka.(\w+)<type=(.+), name=(.+)PerSec\w*><>Count"),
            Gauge(@"kafka.(\w+)<type=(.+), name=(.+), (\w+)=(.+)><>(\d+)thPercentile", ("$4", "$5"), ("quantile", "0.$6")),
        ],
        [
            "kafka.cluster:type=Partition,*", "kafka.controller:*", "kafka.log:type=LogManager,*", "kafka.log:type=Log,name=Size,*", "kafka.network:type=RequestMetrics,*",
            "kafka.server:type=BrokerTopicMetrics,*", "kafka.server:type=KafkaRequestHandlerPool,*", "kafka.server:type=KafkaServer,*", "kafka.server:type=ReplicaFetcherManager,*",
            "kafka.server:type=ReplicaManager,*", "kafka.server:type=SessionExpireListener,*",
        ]));

    private static JmxRule Gauge(string pattern, params (string Name, string Value)[] labels) => Rule(pattern, "kafka_$1_$2_$3", "GAUGE", labels);

    private static JmxRule Counter(string pattern, params (string Name, string Value)[] labels) => Rule(pattern, "kafka_$1_$2_$3_total", "COUNTER", labels);

    private static JmxRule Rule(string pattern, string name, string type, (string Name, string Value)[] labels) =>
        new(pattern, name, type, labels.Length == 0 ? null : labels.ToDictionary(l => l.Name, l => l.Value));
}
