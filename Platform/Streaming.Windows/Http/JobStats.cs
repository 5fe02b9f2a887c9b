using Streaming.Windows.Runtime;

namespace Streaming.Windows.Http;

/// <summary>What <c>GET /stats</c> answers. Counts are those since the job's first start.</summary>
/// <param name="Job">Name of the job.</param>
/// <param name="State">starting, running, stopped or failed.</param>
/// <param name="Watermark">How far event time has come; null as long as a partition had no record.</param>
/// <param name="In">Records taken from the source.</param>
/// <param name="Out">Windows confirmed by the sink.</param>
/// <param name="Late">Records dropped because their window had closed.</param>
/// <param name="Duplicates">Records dropped because their window had a copy.</param>
/// <param name="Rejected">Records that could not be decoded.</param>
/// <param name="OpenWindows">Windows that the watermark has not passed.</param>
/// <param name="Lag">Records of the source that are not read yet; null before the first answer of a broker.</param>
/// <param name="Checkpoint">The newest checkpoint; null before the first.</param>
internal sealed record JobStats(
    string Job,
    string State,
    DateTimeOffset? Watermark,
    long In,
    long Out,
    long Late,
    long Duplicates,
    long Rejected,
    int OpenWindows,
    long? Lag,
    CheckpointInfo? Checkpoint);
