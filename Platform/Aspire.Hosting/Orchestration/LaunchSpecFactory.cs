using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>Finds out how to start an instance of a resource: program, arguments, environment.</summary>
internal sealed class LaunchSpecFactory(
    DistributedApplicationExecutionContext executionContext, AppHostMetadata metadata, ResourceLoggerService logs, EndpointAllocator endpoints, ValueResolver values, ProjectBuilds builds)
{
    /// <summary>Looks whether a project is there to be run.</summary>
    /// <exception cref="DistributedApplicationException">It does not exist, or was to be built with the AppHost.</exception>
    public void Check(ProjectResource resource)
    {
        var project = ProjectOf(resource).ProjectPath;
        if (metadata.TargetPath(project) is not { } assembly)
        {
            ProjectBuilds.Check(resource, project);
        }
        else if (!File.Exists(assembly))
        {
            throw new DistributedApplicationException($"Project '{resource.Name}' ({project}) is not built, {assembly} does not exist: build the AppHost.");
        }
    }

    public async Task<LaunchSpec> CreateAsync(IResource resource, int instance, string id, CancellationToken cancellationToken)
    {
        var (arguments, variables) = await ValuesAsync(resource, instance, id, cancellationToken);
        return resource switch
        {
            ProjectResource project => new("dotnet", [await AssemblyOfAsync(project, id, cancellationToken), .. arguments], Path.GetDirectoryName(ProjectOf(project).ProjectPath)!, variables),
            ExecutableResource executable => new(executable.Command, arguments, executable.WorkingDirectory, variables),
            _ => throw new InvalidOperationException($"{resource} has no process."),
        };
    }

    /// <summary>Arguments and environment of an instance.</summary>
    public async Task<(IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment)> ValuesAsync(
        IResource resource, int instance, string id, CancellationToken cancellationToken)
    {
        var logger = logs.GetLogger(id);
        var environment = await ResourceConfiguration.EnvironmentAsync(resource, executionContext, logger, cancellationToken);
        var args = await ResourceConfiguration.ArgumentsAsync(resource, executionContext, logger, cancellationToken);
        var own = new InstanceContext(id, endpoint => endpoints.PortOf(endpoint, instance));
        var variables = new Dictionary<string, string>();
        foreach (var (name, value) in environment)
        {
            if (await values.TextAsync(value, resource, cancellationToken, own) is { } text)
            {
                variables[name] = text;
            }
        }

        var arguments = new List<string>();
        foreach (var arg in args)
        {
            arguments.Add(await values.TextAsync(arg, resource, cancellationToken, own) ?? string.Empty);
        }

        return (arguments, variables);
    }

    private static IProjectMetadata ProjectOf(ProjectResource resource) => resource.Annotations.OfType<IProjectMetadata>().LastOrDefault()
        ?? throw new DistributedApplicationException($"Project '{resource.Name}' has no project file: add it with AddProject.");

    private async Task<string> AssemblyOfAsync(ProjectResource resource, string id, CancellationToken cancellationToken)
    {
        var project = ProjectOf(resource);
        return metadata.TargetPath(project.ProjectPath) ?? await builds.BuildAsync(resource, project, id, cancellationToken);
    }
}
