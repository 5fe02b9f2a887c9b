using System.Text.Json.Serialization;

namespace Streaming.Dashboard.Streams.Jobs;

// Answers of Flink's REST API 1.20, as far as they are needed.

internal sealed record FlinkOverview(IReadOnlyList<FlinkJob> Jobs);

internal sealed record FlinkJob(string Jid, string Name, string State, [property: JsonPropertyName("start-time")] long StartTime);

internal sealed record FlinkDetails(IReadOnlyList<FlinkVertex> Vertices, FlinkPlan Plan);

internal sealed record FlinkVertex(string Id, string Name, int Parallelism, string Status, FlinkVertexMetrics Metrics);

internal sealed record FlinkVertexMetrics(
    [property: JsonPropertyName("read-records")] long ReadRecords, [property: JsonPropertyName("write-records")] long WriteRecords);

internal sealed record FlinkPlan(IReadOnlyList<FlinkNode> Nodes);

internal sealed record FlinkNode(string Id, IReadOnlyList<FlinkInput>? Inputs = null);

internal sealed record FlinkInput(string Id);

internal sealed record FlinkCheckpoints(FlinkCheckpointCounts Counts, FlinkLatest Latest);

internal sealed record FlinkCheckpointCounts(long Completed, long Failed);

internal sealed record FlinkLatest(FlinkCheckpoint? Completed = null);

internal sealed record FlinkCheckpoint(
    [property: JsonPropertyName("latest_ack_timestamp")] long LatestAckTimestamp,
    [property: JsonPropertyName("state_size")] long StateSize,
    [property: JsonPropertyName("end_to_end_duration")] long EndToEndDuration,
    [property: JsonPropertyName("external_path")] string? ExternalPath = null);

internal sealed record FlinkMetric(string Id, string? Value = null, double? Sum = null);

internal sealed record FlinkExceptions(FlinkExceptionHistory? ExceptionHistory = null);

internal sealed record FlinkExceptionHistory(IReadOnlyList<FlinkException> Entries);

internal sealed record FlinkException(string ExceptionName, string? Stacktrace = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FlinkOverview))]
[JsonSerializable(typeof(FlinkDetails))]
[JsonSerializable(typeof(FlinkCheckpoints))]
[JsonSerializable(typeof(IReadOnlyList<FlinkMetric>))]
[JsonSerializable(typeof(FlinkExceptions))]
internal sealed partial class FlinkAnswers : JsonSerializerContext;
