namespace Streaming.Kubernetes.Tests.Monitoring;

internal static class AlertCases
{
    private const string OrdersIn = "kafka_server_brokertopicmetrics_messagesin_total{topic=\"orders\"}";

    public static IReadOnlyList<AlertCase> All { get; } =
    [
        Down("ZooKeeperServerDown", "zookeeper", 3),
        Gauge("ZooKeeperSlow", "avg_latency{job=\"zookeeper\"}", firing: 11, quiet: 10, "job=zookeeper"),
        Gauge("ZooKeeperBacklog", "outstanding_requests{job=\"zookeeper\"}", firing: 11, quiet: 10, "job=zookeeper"),
        Heap("ZooKeeperHeap", "zookeeper"),
        Down("KafkaBrokerDown", "kafka", 3),
        Gauge("KafkaOfflinePartitions", "kafka_controller_kafkacontroller_offlinepartitionscount", firing: 1, quiet: 0),
        new("KafkaControllerCount", Brokers("kafka_controller_kafkacontroller_activecontrollercount", 1, 1, 0), Brokers("kafka_controller_kafkacontroller_activecontrollercount", 0, 1, 0)),
        Gauge("KafkaUnderMinIsr", "kafka_server_replicamanager_underminisrpartitioncount", firing: 1, quiet: 0),
        Gauge("KafkaUnderReplicatedPartitions", "kafka_server_replicamanager_underreplicatedpartitions", firing: 2, quiet: 0),
        Gauge("KafkaOfflineLogDirectory", "kafka_log_logmanager_offlinelogdirectorycount", firing: 1, quiet: 0),
        new("KafkaUncleanLeaderElection", [("kafka_controller_controllerstats_uncleanleaderelections_total", "0x20 1x20")], [("kafka_controller_controllerstats_uncleanleaderelections_total", "1x40")]),
        new("KafkaDiskFilling", Disk(available: 10), Disk(available: 20)),
        Heap("KafkaHeap", "kafka"),
        Down("SchemaRegistryDown", "schema-registry", 2),
        new("SchemaRegistryWithoutLeader", [("http_requests_total{job=\"schema-registry\",status=\"500\"}", "0+3x40")], [("http_requests_total{job=\"schema-registry\",status=\"200\"}", "0+3x40"), ("http_requests_total{job=\"schema-registry\",status=\"500\"}", "3x40")]),
        new("FlinkJobManagerDown", [("up{job=\"flink-jobmanager\"}", "0x40")], [("flink_jobmanager_numRegisteredTaskManagers", "0x40")]),
        Gauge("FlinkTaskManagersMissing", "flink_jobmanager_numRegisteredTaskManagers", firing: 2, quiet: 3),
        Gauge("FlinkNoJob", "flink_jobmanager_numRunningJobs", firing: 0, quiet: 1),
        new("FlinkJobRestarting", [("flink_jobmanager_job_numRestarts", "0x15 1+1x15")], [("flink_jobmanager_job_numRestarts", "7x40")]),
        new("FlinkCheckpointsFailing", [("flink_jobmanager_job_numberOfFailedCheckpoints", "0x15 1+1x15")], [("flink_jobmanager_job_numberOfFailedCheckpoints", "7x40")]),
        new("FlinkCheckpointOld", [("flink_jobmanager_job_numberOfCompletedCheckpoints", "9x40")], [("flink_jobmanager_job_numberOfCompletedCheckpoints", "0+6x40")]),
        // A job that was started again counts from zero.
        new("FlinkCheckpointOld", [("flink_jobmanager_job_numberOfCompletedCheckpoints", "500x10 0x30")], [("flink_jobmanager_job_numberOfCompletedCheckpoints", "500+6x22 0+6x20")]),
        new("FlinkCheckpointsFailing", [("flink_jobmanager_job_numberOfFailedCheckpoints", "9x20 0+1x20")], [("flink_jobmanager_job_numberOfFailedCheckpoints", "9x20 0x20")]),
        Gauge("FlinkLag", "flink_taskmanager_job_task_operator_pendingRecords", firing: 100_001, quiet: 100_000),
        new("FlinkHeap", Of("flink_taskmanager_Status_JVM_Memory_Heap_Used", 96, "flink_taskmanager_Status_JVM_Memory_Heap_Max"), Of("flink_taskmanager_Status_JVM_Memory_Heap_Used", 90, "flink_taskmanager_Status_JVM_Memory_Heap_Max")),
        Down("ProducersDown", "producers", 2),
        new("ProducersFailing", [(Sent("Local_MsgTimedOut"), "0+1x40"), (Sent(""), "0+60x40")], [(Sent("Local_MsgTimedOut"), "3x40"), (Sent(""), "0+60x40")]),
        Down("ConsumersDown", "consumers", 1),
        Stalled("ConsumersStalled", "messaging_client_consumed_messages_total{job=\"consumers\"}"),
        new("ConsumersLag", Lag(ledger: 6_000), Lag(ledger: 5_000), "messaging_consumer_group_name=ledger"),
    ];

    private static AlertCase Down(string alert, string job, int replicas) => new(
        alert,
        [.. Enumerable.Range(0, replicas).Select(i => ($"up{{job=\"{job}\",pod=\"{i}\"}}", i == 0 ? "0x40" : "1x40"))],
        [.. Enumerable.Range(0, replicas).Select(i => ($"up{{job=\"{job}\",pod=\"{i}\"}}", "1x40"))]);

    private static AlertCase Gauge(string alert, string series, int firing, int quiet, params string[] labels) => new(alert, [(series, $"{firing}x40")], [(series, $"{quiet}x40")], labels);

    private static AlertCase Heap(string alert, string job) => new(alert, Heap(job, used: 96), Heap(job, used: 90), "pod=a");

    private static (string, string)[] Heap(string job, int used) =>
        Of($"jvm_memory_bytes_used{{area=\"heap\",job=\"{job}\",pod=\"a\"}}", used, $"jvm_memory_bytes_max{{area=\"heap\",job=\"{job}\",pod=\"a\"}}");

    private static AlertCase Stalled(string alert, string moved) => new(alert, [(OrdersIn, "0+60x40"), (moved, "5x40")], [(OrdersIn, "0+60x40"), (moved, "0+60x40")]);

    private static string Sent(string error) => $"messaging_client_sent_messages_total{{job=\"producers\"{(error.Length == 0 ? "" : $",error_type=\"{error}\"")}}}";

    // Of a group all partitions count together, and no group counts for another.
    private static (string, string)[] Lag(int ledger) =>
    [
        ("kafka_consumer_lag{job=\"consumers\",messaging_consumer_group_name=\"ledger\",messaging_destination_partition_id=\"0\"}", $"{ledger}x40"),
        ("kafka_consumer_lag{job=\"consumers\",messaging_consumer_group_name=\"ledger\",messaging_destination_partition_id=\"1\"}", "5000x40"),
        ("kafka_consumer_lag{job=\"consumers\",messaging_consumer_group_name=\"revenue-view\",messaging_destination_partition_id=\"0\"}", "9000x40"),
    ];

    private static (string, string)[] Disk(int available) => Of(
        "kubelet_volume_stats_available_bytes{persistentvolumeclaim=\"data-kafka-0\"}", available, "kubelet_volume_stats_capacity_bytes{persistentvolumeclaim=\"data-kafka-0\"}");

    private static (string, string)[] Of(string part, int value, string whole) => [(part, $"{value}x40"), (whole, "100x40")];

    private static (string, string)[] Brokers(string series, params int[] values) => [.. values.Select((v, i) => ($"{series}{{pod=\"kafka-{i}\"}}", $"{v}x40"))];
}
