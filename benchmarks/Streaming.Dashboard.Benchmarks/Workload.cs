namespace Streaming.Dashboard.Benchmarks;

/// <summary>What one sender sends, over and over.</summary>
/// <param name="Name">What the items are.</param>
/// <param name="Service">The gRPC service whose Export takes it.</param>
/// <param name="ItemsPerRequest">Records, spans or points in one request.</param>
/// <param name="Requests">Makes the requests of the sender of a number, serialized.</param>
internal sealed record Workload(string Name, string Service, int ItemsPerRequest, Func<int, IReadOnlyList<TimedRequest>> Requests);
