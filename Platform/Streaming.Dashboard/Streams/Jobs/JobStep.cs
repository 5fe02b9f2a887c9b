namespace Streaming.Dashboard.Streams.Jobs;

/// <summary>A step of a job: in Flink, a vertex of its graph.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it does.</param>
/// <param name="State">Its state by Flink's name.</param>
/// <param name="Parallelism">How many tasks do it.</param>
/// <param name="In">Records that it took from other steps.</param>
/// <param name="Out">Records that it gave to other steps.</param>
/// <param name="Watermark">How far event time has come there; null for nowhere yet.</param>
/// <param name="Late">Records that it dropped because their window had closed; null where it counts none.</param>
public sealed record JobStep(string Id, string Name, string State, int Parallelism, long In, long Out, DateTimeOffset? Watermark, long? Late);
