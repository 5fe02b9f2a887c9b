using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Lifecycle;
using Aspire.Hosting.Publishing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Pipelines;

/// <summary>In publish mode runs the step that was asked for; nothing of the model is started.</summary>
internal sealed class PipelineRunner(
    DistributedApplicationModel model, DistributedApplicationExecutionContext executionContext, DistributedApplicationPipeline pipeline,
    IConfiguration configuration, IDistributedApplicationEventing events, ApplicationLifecycle lifecycle, IServiceProvider services, ILoggerFactory loggers)
{
    public const string StepKey = "Pipeline:Step";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var name = executionContext.PublisherName is { Length: > 0 } publisher ? publisher : configuration[StepKey]
            ?? throw new DistributedApplicationException("Publishing needs to know what to write: give --publisher manifest, or --step with the name of a step.");
        var steps = pipeline.Order(name);
        await lifecycle.BeginAsync(cancellationToken);
        await events.PublishAsync(new BeforePublishEvent(services, model), cancellationToken);
        foreach (var step in steps)
        {
            await step.Action(new(model, executionContext, services, loggers.CreateLogger(step.Name), cancellationToken));
        }

        await events.PublishAsync(new AfterPublishEvent(services, model), cancellationToken);
    }
}
