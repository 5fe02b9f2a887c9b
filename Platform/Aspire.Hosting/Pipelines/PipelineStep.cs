namespace Aspire.Hosting.Pipelines;

/// <summary>A named piece of publishing.</summary>
public class PipelineStep
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>What it does.</summary>
    public required Func<PipelineStepContext, Task> Action { get; init; }

    /// <summary>Names of steps that run before it.</summary>
    public List<string> DependsOnSteps { get; init; } = [];

    /// <summary>Names of steps that run it first.</summary>
    public List<string> RequiredBySteps { get; init; } = [];

    /// <summary>Runs another step before it.</summary>
    public void DependsOn(string stepName)
    {
        ArgumentNullException.ThrowIfNull(stepName);
        DependsOnSteps.Add(stepName);
    }

    /// <summary>Runs another step before it.</summary>
    public void DependsOn(PipelineStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        DependsOn(step.Name);
    }

    /// <summary>Makes another step run it first.</summary>
    public void RequiredBy(string stepName)
    {
        ArgumentNullException.ThrowIfNull(stepName);
        RequiredBySteps.Add(stepName);
    }

    /// <summary>Makes another step run it first.</summary>
    public void RequiredBy(PipelineStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        RequiredBy(step.Name);
    }
}
