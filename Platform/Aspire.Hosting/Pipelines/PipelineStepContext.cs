using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Pipelines;

/// <summary>What a step of publishing is given.</summary>
public sealed class PipelineStepContext
{
    /// <summary>The resources.</summary>
    public required DistributedApplicationModel Model { get; init; }

    /// <summary>Run or publish.</summary>
    public required DistributedApplicationExecutionContext ExecutionContext { get; init; }

    /// <summary>The services of the application.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>Where the step tells what it does.</summary>
    public required ILogger Logger { get; init; }

    /// <summary>Cancelled when the application is to end.</summary>
    public CancellationToken CancellationToken { get; init; }
}
