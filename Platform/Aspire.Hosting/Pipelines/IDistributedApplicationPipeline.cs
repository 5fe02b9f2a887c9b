namespace Aspire.Hosting.Pipelines;

/// <summary>The steps of publishing: each named, run by <c>--operation publish --step NAME</c>.</summary>
public interface IDistributedApplicationPipeline
{
    /// <summary>Adds a step.</summary>
    /// <param name="name">Name of the step.</param>
    /// <param name="action">What it does.</param>
    /// <param name="dependsOn">Name or names of steps that run before it.</param>
    /// <param name="requiredBy">Name or names of steps that run it first.</param>
    /// <exception cref="InvalidOperationException">There is a step of that name.</exception>
    void AddStep(string name, Func<PipelineStepContext, Task> action, object? dependsOn = null, object? requiredBy = null);

    /// <summary>Adds a step.</summary>
    /// <exception cref="InvalidOperationException">There is a step of that name.</exception>
    void AddStep(PipelineStep step);
}
