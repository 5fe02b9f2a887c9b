using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Pipelines;

/// <summary>What a step of publishing is given.</summary>
public sealed class PipelineStepContext
{
    internal PipelineStepContext(
        DistributedApplicationModel model, DistributedApplicationExecutionContext executionContext, IServiceProvider services, ILogger logger, CancellationToken cancellationToken) =>
        (Model, ExecutionContext, Services, Logger, CancellationToken) = (model, executionContext, services, logger, cancellationToken);

    /// <summary>The resources.</summary>
    public DistributedApplicationModel Model { get; }

    /// <summary>Run or publish.</summary>
    public DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <summary>The services of the application.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Where the step tells what it does.</summary>
    public ILogger Logger { get; }

    /// <summary>Cancelled when the application is to end.</summary>
    public CancellationToken CancellationToken { get; }
}
