using Streaming.Consumers.Records;

namespace Streaming.Consumers.Revenue;

/// <summary>Keeps the view filled.</summary>
internal sealed class RevenueWorker(
    Func<RevenueSession> startSession, RevenueProgress progress, TimeProvider time, ILogger<RevenueWorker> logger)
    : SessionWorker("revenue view", startSession, time, logger)
{
    protected override void OnFailed(Exception failure) => progress.Fail(failure.Message);
}
