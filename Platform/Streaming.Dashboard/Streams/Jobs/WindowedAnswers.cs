using System.Text.Json.Serialization;

namespace Streaming.Dashboard.Streams.Jobs;

internal sealed record WindowedStats(
    string Job, string State, long In, long Out, long Late, long Duplicates, long Rejected, int OpenWindows, DateTimeOffset? Watermark = null, long? Lag = null, WindowedCheckpoint? Checkpoint = null);

internal sealed record WindowedCheckpoint(DateTimeOffset At, long Bytes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(WindowedStats))]
internal sealed partial class WindowedAnswers : JsonSerializerContext;
