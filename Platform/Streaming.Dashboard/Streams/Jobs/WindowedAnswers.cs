using System.Text.Json.Serialization;

namespace Streaming.Dashboard.Streams.Jobs;

internal sealed record WindowedStats(
    string Job, string State, DateTimeOffset? Watermark, long In, long Out, long Late, long Duplicates, long Rejected, int OpenWindows, long? Lag, WindowedCheckpoint? Checkpoint);

internal sealed record WindowedCheckpoint(DateTimeOffset At, long Bytes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WindowedStats))]
internal sealed partial class WindowedAnswers : JsonSerializerContext;
