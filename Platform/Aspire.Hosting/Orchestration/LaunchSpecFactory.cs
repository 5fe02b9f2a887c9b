using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>Finds out how to start an instance of a resource: program, arguments, environment.</summary>
internal sealed class LaunchSpecFactory(
    DistributedApplicationExecutionContext executionContext, AppHostMetadata metadata, ResourceLoggerService logs, EndpointAllocator endpoints, ValueResolver values)
{
    /// <summary>Path of the assembly of a project.</summary>
    /// <exception cref="DistributedApplicationException">The project is not referenced or not built.</exception>
    public string AssemblyOf(ProjectResource resource)
    {
        var project = resource.Annotations.OfType<IProjectMetadata>().LastOrDefault()?.ProjectPath
            ?? throw new DistributedApplicationException($"Project '{resource.Name}' has no project file: add it with AddProject.");
        var path = metadata.TargetPath(project)
            ?? throw new DistributedApplicationException($"Project '{resource.Name}' ({project}) is not referenced: add a ProjectReference to the AppHost.");
        return File.Exists(path) ? path
            : throw new DistributedApplicationException($"Project '{resource.Name}' ({project}) is not built, {path} does not exist: build the AppHost.");
    }

    public async Task<LaunchSpec> CreateAsync(IResource resource, int instance, string id, CancellationToken cancellationToken)
    {
        var (arguments, variables) = await ValuesAsync(resource, instance, id, cancellationToken);
        return resource switch
        {
            ProjectResource project => new("dotnet", [AssemblyOf(project), .. arguments], Path.GetDirectoryName(project.Annotations.OfType<IProjectMetadata>().Last().ProjectPath)!, variables),
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
}
