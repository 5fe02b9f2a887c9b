using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard;

namespace Aspire.Hosting.Orchestration;

/// <summary>Finds out how to start an instance of a resource: program, arguments, environment.</summary>
internal sealed class LaunchSpecFactory(
    DistributedApplicationExecutionContext executionContext, AppHostMetadata metadata, DashboardSettings dashboard, EndpointAllocator endpoints, ValueResolver values)
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
        var environment = new Dictionary<string, object>();
        AddDefaults(resource, instance, id, environment);
        var context = new EnvironmentCallbackContext(executionContext, resource, environment, cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        var args = new CommandLineArgsCallbackContext([], cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>())
        {
            await annotation.Callback(args);
        }

        var variables = new Dictionary<string, string>();
        foreach (var (name, value) in environment)
        {
            if (await values.TextAsync(value, resource, cancellationToken) is { } text)
            {
                variables[name] = text;
            }
        }

        var arguments = new List<string>();
        foreach (var arg in args.Args)
        {
            arguments.Add(await values.TextAsync(arg, resource, cancellationToken) ?? string.Empty);
        }

        return (arguments, variables);
    }

    private void AddDefaults(IResource resource, int instance, string id, Dictionary<string, object> environment)
    {
        var own = resource.Annotations.OfType<EndpointAnnotation>().ToArray();
        foreach (var endpoint in own.Where(e => e.TargetPortEnvironmentVariable is not null))
        {
            environment[endpoint.TargetPortEnvironmentVariable!] = endpoints.PortOf(endpoint, instance).ToString(CultureInfo.InvariantCulture);
        }

        if (resource is not ProjectResource)
        {
            return;
        }

        environment["DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION"] = "true";
        environment["LOGGING__CONSOLE__FORMATTERNAME"] = "simple";
        var urls = own.Where(e => e.UriScheme is "http" or "https").Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.UriScheme}://localhost:{endpoints.PortOf(e, instance)}")).ToArray();
        if (urls.Length > 0)
        {
            environment["ASPNETCORE_URLS"] = string.Join(';', urls);
        }

        foreach (var (name, value) in dashboard.TelemetryVariables(resource.Name, id))
        {
            environment[name] = value;
        }
    }
}
