using System.Text.Json;
using System.Text.Json.Nodes;

namespace Streaming.Kubernetes;

/// <summary>One Grafana dashboard for the way of an order from Producers to Consumers, and for what carries it.</summary>
internal static class PipelineDashboard
{
    private const int PanelsInRow = 4;
    private const int PanelWidth = 24 / PanelsInRow;
    private const int PanelHeight = 7;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<(string Row, IReadOnlyList<DashboardPanel> Panels)> Rows { get; } =
    [
        ("Pipeline",
        [
            new("Orders into Kafka", "sum by (topic) (rate(kafka_server_brokertopicmetrics_messagesin_total{topic=~\"orders|orders.dlq|revenue\"}[5m]))", "{{topic}}", "cps"),
            new("Sent by Producers", "sum by (messaging_destination_name) (rate(messaging_client_sent_messages_total[5m]))", "{{messaging_destination_name}}", "cps"),
            new("Received by Consumers", "sum by (messaging_destination_name) (rate(messaging_client_consumed_messages_total[5m]))", "{{messaging_destination_name}}", "cps"),
            new("Waiting", "sum by (messaging_consumer_group_name) (kafka_consumer_lag) or label_replace(sum(flink_taskmanager_job_task_operator_pendingRecords), \"messaging_consumer_group_name\", \"flink\", \"\", \"\")", "{{messaging_consumer_group_name}}"),
        ]),
        ("Kafka",
        [
            new("Bytes in and out", "sum(rate(kafka_server_brokertopicmetrics_bytesin_total{topic=\"\"}[5m]))", "in", "Bps"),
            new("Partitions in trouble", "sum(kafka_server_replicamanager_underreplicatedpartitions)", "without a copy"),
            new("Produce time, 99th percentile", "max by (pod) (kafka_network_requestmetrics_totaltimems{request=\"Produce\",quantile=\"0.99\"})", "{{pod}}", "ms"),
            new("Heap", "jvm_memory_bytes_used{job=\"kafka\",area=\"heap\"}", "{{pod}}", "bytes"),
        ]),
        ("ZooKeeper and schema registry",
        [
            new("ZooKeeper latency", "avg_latency{job=\"zookeeper\"}", "{{pod}}", "ms"),
            new("ZooKeeper requests waiting", "outstanding_requests{job=\"zookeeper\"}", "{{pod}}"),
            new("Registry requests", "sum by (status) (rate(http_requests_total{job=\"schema-registry\"}[5m]))", "{{status}}", "reqps"),
            new("Up", "sum by (job) (up{job=~\"zookeeper|kafka|schema-registry|flink-.*|producers|consumers\"})", "{{job}}"),
        ]),
        ("Flink",
        [
            new("Records in", "sum by (task_name) (flink_taskmanager_job_task_numRecordsInPerSecond)", "{{task_name}}", "cps"),
            new("Checkpoint duration", "max by (job_name) (flink_jobmanager_job_lastCheckpointDuration)", "{{job_name}}", "ms"),
            new("Checkpoint size", "max by (job_name) (flink_jobmanager_job_lastCheckpointSize)", "{{job_name}}", "bytes"),
            new("Busy", "max by (task_name) (flink_taskmanager_job_task_busyTimeMsPerSecond) / 1000", "{{task_name}}", "percentunit"),
        ]),
    ];

    public static string Json()
    {
        var panels = new JsonArray();
        var y = 0;
        foreach (var (title, row) in Rows)
        {
            panels.Add(new JsonObject { ["type"] = "row", ["title"] = title, ["id"] = panels.Count + 1, ["gridPos"] = Position(0, y++, 24, 1) });
            for (var i = 0; i < row.Count; i++)
            {
                panels.Add(Panel(row[i], panels.Count + 1, Position(i * PanelWidth, y, PanelWidth, PanelHeight)));
            }

            y += PanelHeight;
        }

        return new JsonObject
        {
            ["uid"] = "streaming-pipeline",
            ["title"] = "Streaming pipeline",
            ["tags"] = new JsonArray("streaming"),
            ["schemaVersion"] = 39,
            ["refresh"] = "30s",
            ["time"] = new JsonObject { ["from"] = "now-1h", ["to"] = "now" },
            ["panels"] = panels,
        }.ToJsonString(Indented);
    }

    private static JsonObject Panel(DashboardPanel panel, int id, JsonObject position) => new()
    {
        ["type"] = "timeseries",
        ["title"] = panel.Title,
        ["id"] = id,
        ["gridPos"] = position,
        ["fieldConfig"] = new JsonObject { ["defaults"] = new JsonObject { ["unit"] = panel.Unit, ["min"] = 0 }, ["overrides"] = new JsonArray() },
        ["targets"] = new JsonArray(new JsonObject { ["refId"] = "A", ["expr"] = panel.Expression, ["legendFormat"] = panel.Legend }),
    };

    private static JsonObject Position(int x, int y, int width, int height) => new() { ["x"] = x, ["y"] = y, ["w"] = width, ["h"] = height };
}
