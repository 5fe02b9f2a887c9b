namespace Aspire.Hosting.Pipelines;

internal sealed class DistributedApplicationPipeline : IDistributedApplicationPipeline
{
    private readonly List<PipelineStep> _steps = [];

    public void AddStep(string name, Func<PipelineStepContext, Task> action, object? dependsOn = null, object? requiredBy = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(action);
        AddStep(new() { Name = name, Action = action, DependsOnSteps = [.. Names(dependsOn)], RequiredBySteps = [.. Names(requiredBy)] });
    }

    public void AddStep(PipelineStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (_steps.Any(s => s.Name == step.Name))
        {
            throw new InvalidOperationException($"Step '{step.Name}' was added already: give this one another name.");
        }

        _steps.Add(step);
    }

    /// <summary>The step and what has to run before it, in order.</summary>
    public IReadOnlyList<PipelineStep> Order(string name)
    {
        var order = new List<PipelineStep>();
        Visit(Find(name), [], order);
        return order;
    }

    private void Visit(PipelineStep step, List<string> path, List<PipelineStep> order)
    {
        if (path.Contains(step.Name))
        {
            throw new DistributedApplicationException($"Steps depend on each other in a circle: {string.Join(" -> ", path)} -> {step.Name}.");
        }

        path.Add(step.Name);
        foreach (var earlier in step.DependsOnSteps.Select(Find).Concat(_steps.Where(s => s.RequiredBySteps.Contains(step.Name))))
        {
            Visit(earlier, path, order);
        }

        path.RemoveAt(path.Count - 1);
        if (!order.Contains(step))
        {
            order.Add(step);
        }
    }

    private PipelineStep Find(string name) => _steps.FirstOrDefault(s => s.Name == name)
        ?? throw new DistributedApplicationException($"There is no step '{name}': the steps are {string.Join(", ", _steps.Select(s => s.Name))}.");

    private static IReadOnlyList<string> Names(object? names) => names switch
    {
        null => [],
        string name => [name],
        IEnumerable<string> many => [.. many],
        _ => throw new ArgumentException($"A step is named by a text or several, not by {names.GetType().Name}.", nameof(names)),
    };
}
