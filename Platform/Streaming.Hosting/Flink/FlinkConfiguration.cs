using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>What every cluster is configured with; keys as in Flink's reference of options.</summary>
internal static class FlinkConfiguration
{
    public const int HttpPort = 8081;
    public const int RpcPort = 6123;
    public const int BlobPort = 6124;
    public const int MetricsPort = 9249;
    public const int TaskManagerRpcPort = 6122;
    public const int TaskManagerDataPort = 6121;
    public const int TaskManagerQueryPort = 6126;

    public static void AddDefaults(IDictionary<string, object> configuration)
    {
        configuration["blob.server.port"] = Text(BlobPort);
        configuration["execution.checkpointing.dir"] = $"file://{FlinkResource.StateDirectory}/checkpoints";
        configuration["execution.checkpointing.externalized-checkpoint-retention"] = "RETAIN_ON_CANCELLATION";
        configuration["execution.checkpointing.incremental"] = "true";
        configuration["execution.checkpointing.interval"] = "10s";
        configuration["execution.checkpointing.mode"] = "EXACTLY_ONCE";
        configuration["execution.checkpointing.num-retained"] = "3";
        configuration["execution.checkpointing.savepoint-dir"] = $"file://{FlinkResource.StateDirectory}/savepoints";
        configuration["execution.checkpointing.storage"] = "filesystem";
        configuration["jobmanager.bind-host"] = "0.0.0.0";
        // Added TaskManagers are used without a new submission, up to the parallelism of a job.
        configuration["jobmanager.scheduler"] = "adaptive";
        // A job without TaskManagers waits; one that is given up has lost its state.
        configuration["jobmanager.adaptive-scheduler.resource-wait-timeout"] = "1d";
        configuration["jobmanager.memory.process.size"] = "2g";
        configuration["jobmanager.rpc.port"] = Text(RpcPort);
        // What the web UI asks TaskManagers for; any free port by default.
        configuration["metrics.internal.query-service.port"] = Text(TaskManagerQueryPort);
        configuration["metrics.reporter.prom.factory.class"] = "org.apache.flink.metrics.prometheus.PrometheusReporterFactory";
        configuration["metrics.reporter.prom.port"] = Text(MetricsPort);
        configuration["rest.bind-address"] = "0.0.0.0";
        configuration["rest.port"] = Text(HttpPort);
        configuration["restart-strategy.type"] = "exponential-delay";
        configuration["state.backend.rocksdb.localdir"] = "/opt/flink/rocksdb";
        configuration["state.backend.type"] = "rocksdb";
        configuration["taskmanager.bind-host"] = "0.0.0.0";
        configuration["taskmanager.data.port"] = Text(TaskManagerDataPort);
        configuration["taskmanager.memory.process.size"] = "4g";
        // One each, so that a job spreads over all TaskManagers.
        configuration["taskmanager.numberOfTaskSlots"] = "1";
        configuration["taskmanager.rpc.port"] = Text(TaskManagerRpcPort);
        // The web UI has no login; the REST API behind it still takes jobs, which is how they are submitted.
        configuration["web.cancel.enable"] = "false";
        configuration["web.submit.enable"] = "false";
    }

    public static void AddHighAvailability(IDictionary<string, object> configuration, string cluster, ReferenceExpression zookeeper)
    {
        configuration["high-availability.type"] = "zookeeper";
        configuration["high-availability.cluster-id"] = $"/{cluster}";
        // Taken in place of jobmanager.rpc.port, and any free one by default.
        configuration["high-availability.jobmanager.port"] = Text(RpcPort);
        configuration["high-availability.storageDir"] = $"file://{FlinkResource.StateDirectory}/high-availability";
        configuration["high-availability.zookeeper.path.root"] = "/flink";
        configuration["high-availability.zookeeper.quorum"] = zookeeper;
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
