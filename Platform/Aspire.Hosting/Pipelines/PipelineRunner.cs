using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Pipelines;

/// <summary>In publish mode runs the step that was asked for; nothing of the model is started.</summary>
internal sealed class PipelineRunner(
    DistributedApplicationModel model, DistributedApplicationExecutionContext executionContext, DistributedApplicationPipeline pipeline,
    IConfiguration configuration, IServiceProvider services, ILoggerFactory loggers)
{
    public const string StepKey = "Pipeline:Step";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var name = executionContext.PublisherName is { Length: > 0 } publisher ? publisher : configuration[StepKey]
            ?? throw new DistributedApplicationException("Publishing needs to know what to write: give --publisher manifest, or --step with the name of a step.");
        foreach (var step in pipeline.Order(name))
        {
            await step.Action(new()
            {
                Model = model,
                ExecutionContext = executionContext,
                Services = services,
                Logger = loggers.CreateLogger(step.Name),
                CancellationToken = cancellationToken,
            });
        }
    }
}
