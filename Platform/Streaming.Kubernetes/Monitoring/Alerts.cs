using Aspire.Hosting;
using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Streaming.Hosting;

namespace Streaming.Kubernetes;

/// <summary>When somebody has to look.</summary>
internal static class Alerts
{
    private const string Critical = "critical";
    private const string Warning = "warning";

    public static IList<AlertGroup> All(PublishedModel model) => [.. model.Resources.SelectMany(r => r.Resource switch
    {
        ZooKeeperResource => [ZooKeeper(r)],
        KafkaServerResource => [Kafka(r)],
        SchemaRegistryContainerResource registry => [Registry(r, registry.Kind)],
        FlinkResource { Role: FlinkRole.TaskManager } => [Flink(r)],
        ProjectResource => [Service(r)],
        _ => Array.Empty<AlertGroup>(),
    })];

    private static AlertGroup ZooKeeper(PublishedResource zookeeper) => Group(zookeeper,
        Missing("ZooKeeperServerDown", Critical, zookeeper, "With fewer than two of three there is no quorum: brokers cannot elect leaders."),
        AlertRule.Of("ZooKeeperSlow", Warning, "5m", Text($"avg_latency{{job=\"{zookeeper.Name}\"}} > 10"), "ZooKeeper answers slowly", "Look at the latency of its disks: each write is synced."),
        AlertRule.Of("ZooKeeperBacklog", Warning, "5m", Text($"outstanding_requests{{job=\"{zookeeper.Name}\"}} > 10"), "Requests wait in ZooKeeper", "Look at CPU throttling and disks."),
        Heap("ZooKeeperHeap", zookeeper));

    private static AlertGroup Kafka(PublishedResource kafka) => Group(kafka,
        Missing("KafkaBrokerDown", Critical, kafka, "kubectl get pods -l app=kafka; the log of the broker tells why."),
        AlertRule.Of("KafkaOfflinePartitions", Critical, "1m", "sum(kafka_controller_kafkacontroller_offlinepartitionscount) > 0", "Partitions without a leader", "Their records can be neither read nor written: bring back the brokers that hold them."),
        AlertRule.Of("KafkaControllerCount", Critical, "3m", "sum(kafka_controller_kafkacontroller_activecontrollercount) != 1", "There is not one controller", "Look at the brokers' connection to ZooKeeper."),
        AlertRule.Of("KafkaUnderMinIsr", Critical, "5m", "sum(kafka_server_replicamanager_underminisrpartitioncount) > 0", "Partitions with too few copies in sync", "Producers that ask for all acknowledgements are refused."),
        AlertRule.Of("KafkaUnderReplicatedPartitions", Warning, "15m", "sum(kafka_server_replicamanager_underreplicatedpartitions) > 0", "Partitions lack copies", "A broker is down, slow, or catching up; do not restart another one now."),
        AlertRule.Of("KafkaOfflineLogDirectory", Critical, "1m", "sum(kafka_log_logmanager_offlinelogdirectorycount) > 0", "A broker lost its disk", "Look at the volume of the broker."),
        AlertRule.Of("KafkaUncleanLeaderElection", Critical, "0m", "sum(increase(kafka_controller_controllerstats_uncleanleaderelections_total[15m])) > 0", "A copy that was not in sync leads a partition", "Records are lost; find out which topics."),
        AlertRule.Of("KafkaDiskFilling", Warning, "10m", Text($"min(kubelet_volume_stats_available_bytes{{persistentvolumeclaim=~\"data-{kafka.Name}-.*\"}} / kubelet_volume_stats_capacity_bytes) < 0.15"), "A broker's disk is nearly full", "Shorten retention or enlarge the volumes."),
        Heap("KafkaHeap", kafka));

    private static AlertGroup Registry(PublishedResource registry, SchemaRegistryKind kind) => Group(registry,
        Missing("SchemaRegistryDown", Warning, registry, "Services that know their schemas go on; new ones cannot start."),
        kind == SchemaRegistryKind.Confluent
            ? AlertRule.Of("SchemaRegistryWithoutLeader", Critical, "5m", "sum(kafka_schema_registry_master_slave_role_master_slave_role) != 1", "The schema registry has no leader", "Schemas cannot be registered: look at its connection to Kafka.")
            // Karapace tells by its answers: without a leader it refuses to write.
            : AlertRule.Of("SchemaRegistryWithoutLeader", Critical, "5m", Text($"sum(rate(http_requests_total{{job=\"{registry.Name}\",status=~\"5.*\"}}[5m])) > 0"), "The schema registry refuses requests", "It has no leader or no Kafka: look at its log."));

    private static AlertGroup Flink(PublishedResource taskManagers) => Group(taskManagers,
        AlertRule.Of("FlinkJobManagerDown", Critical, "2m", "(sum(flink_jobmanager_numRegisteredTaskManagers) or vector(-1)) < 0", "Flink has no JobManager", "kubectl logs -l app=flink-jobmanager; high availability needs ZooKeeper and the shared volume."),
        AlertRule.Of("FlinkTaskManagersMissing", Warning, "5m", Text($"max(flink_jobmanager_numRegisteredTaskManagers) < {taskManagers.Workload.Replicas}"), "TaskManagers are missing", "kubectl get pods -l app=flink-taskmanager"),
        AlertRule.Of("FlinkNoJob", Critical, "5m", "max(flink_jobmanager_numRunningJobs) < 1", "No Flink job runs", "Look at the exceptions in the web UI, then submit again, with the state of the last checkpoint, as the README says."),
        AlertRule.Of("FlinkJobRestarting", Warning, "0m", "max(increase(flink_jobmanager_job_numRestarts[15m])) >= 3", "A Flink job restarts again and again", "The web UI shows the exception."),
        AlertRule.Of("FlinkCheckpointsFailing", Warning, "0m", "max(increase(flink_jobmanager_job_numberOfFailedCheckpoints[15m])) >= 3", "Checkpoints fail", "Look at the shared volume and at back pressure."),
        AlertRule.Of("FlinkCheckpointOld", Critical, "5m", "max(increase(flink_jobmanager_job_numberOfCompletedCheckpoints[10m])) < 1", "The last checkpoint is old", "Results are committed with checkpoints: consumers see nothing new."),
        AlertRule.Of("FlinkLag", Warning, "10m", "sum(flink_taskmanager_job_task_operator_pendingRecords) > 100000", "The Flink job falls behind", "Add TaskManagers: kubectl scale deployment flink-taskmanager --replicas=5"),
        AlertRule.Of("FlinkHeap", Warning, "10m", "max(flink_taskmanager_Status_JVM_Memory_Heap_Used / flink_taskmanager_Status_JVM_Memory_Heap_Max) > 0.95", "A TaskManager's heap is nearly full", "Raise taskmanager.memory.process.size and the limit."));

    private static AlertGroup Service(PublishedResource service)
    {
        var name = char.ToUpperInvariant(service.Name[0]) + service.Name[1..];
        var look = $"kubectl logs -l app={service.Name}";
        return Group(service, [Missing($"{name}Down", Warning, service, look), .. service.Name == "producers" ? Producers(service, name, look) : Consumers(service, name, look)]);
    }

    private static AlertRule[] Producers(PublishedResource service, string name, string look) =>
    [
        AlertRule.Of($"{name}Failing", Critical, "5m", Text($"sum(rate(messaging_client_sent_messages_total{{job=\"{service.Name}\",error_type!=\"\"}}[5m])) > 0"), "Kafka does not take the records of Producers", look),
    ];

    private static AlertRule[] Consumers(PublishedResource service, string name, string look) =>
    [
        AlertRule.Of($"{name}Stalled", Warning, "10m", Text($"sum(rate(kafka_server_brokertopicmetrics_messagesin_total{{topic=\"orders\"}}[5m])) > 0 unless sum(rate(messaging_client_consumed_messages_total{{job=\"{service.Name}\"}}[5m])) > 0"), $"{name} move no records although there are some", look),
        AlertRule.Of($"{name}Lag", Warning, "10m", Text($"sum by (messaging_consumer_group_name) (kafka_consumer_lag{{job=\"{service.Name}\"}}) > 10000"), $"{name} fall behind", "Look at their CPU, and at the database where the ledger is kept."),
    ];

    private static AlertRule Missing(string name, string severity, PublishedResource resource, string action) => AlertRule.Of(
        name, severity, "5m", Text($"(sum(up{{job=\"{resource.Name}\"}}) or vector(0)) < {resource.Workload.Replicas}"), Text($"Fewer than {resource.Workload.Replicas} of {resource.Name} answer"), action);

    private static AlertRule Heap(string name, PublishedResource resource) => AlertRule.Of(
        name, Warning, "10m", Text($"max by (pod) (jvm_memory_bytes_used{{area=\"heap\",job=\"{resource.Name}\"}} / jvm_memory_bytes_max) > 0.95"), $"The heap of {resource.Name} is nearly full", "Raise the heap and the memory limit.");

    private static AlertGroup Group(PublishedResource resource, params AlertRule[] rules) => new() { Name = resource.Name, Rules = rules };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
