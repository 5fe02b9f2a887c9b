namespace Aspire.Hosting.ApplicationModel;

/// <summary>Carries out commands of resources.</summary>
public class ResourceCommandService
{
    /// <summary>Names of hosts before Aspire 13.6, which scripts and models may still use.</summary>
    private static readonly Dictionary<string, string> OlderNames = new()
    {
        ["resource-start"] = KnownResourceCommands.StartCommand,
        ["resource-stop"] = KnownResourceCommands.StopCommand,
        ["resource-restart"] = KnownResourceCommands.RestartCommand,
        ["parameter-set"] = KnownResourceCommands.SetParameterCommand,
        ["parameter-delete"] = KnownResourceCommands.DeleteParameterCommand,
    };

    private readonly DistributedApplicationModel _model;
    private readonly ResourceLoggerService _logs;
    private readonly IServiceProvider _services;

    internal ResourceCommandService(DistributedApplicationModel model, ResourceLoggerService logs, IServiceProvider services) =>
        (_model, _logs, _services) = (model, logs, services);

    /// <summary>Carries out a command for every instance of a resource.</summary>
    public async Task<ExecuteCommandResult> ExecuteCommandAsync(IResource resource, string commandName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var results = await Task.WhenAll(resource.GetInstanceIds().Select(id => ExecuteCommandAsync(id, commandName, cancellationToken)));
        return results.FirstOrDefault(r => !r.Success) ?? results[^1];
    }

    /// <summary>Carries out a command for an instance of a resource.</summary>
    /// <param name="resourceId">Id of the instance.</param>
    /// <param name="commandName">Name of the command.</param>
    /// <param name="cancellationToken">Gives the command up.</param>
    public async Task<ExecuteCommandResult> ExecuteCommandAsync(string resourceId, string commandName, CancellationToken cancellationToken = default)
    {
        var resource = _model.Resources.FirstOrDefault(r => r.GetInstanceIds().Contains(resourceId, StringComparer.OrdinalIgnoreCase));
        if (resource is null)
        {
            return CommandResults.Failure($"There is no resource '{resourceId}'.");
        }

        var command = Find(resource, commandName) ?? (OlderNames.TryGetValue(commandName, out var name) ? Find(resource, name) : null);
        return command is null
            ? CommandResults.Failure($"Resource '{resourceId}' has no command '{commandName}'.")
            : await ExecuteAsync(command, resourceId, cancellationToken);
    }

    private static ResourceCommandAnnotation? Find(IResource resource, string name) => resource.Annotations.OfType<ResourceCommandAnnotation>().LastOrDefault(c => c.Name == name);

    private async Task<ExecuteCommandResult> ExecuteAsync(ResourceCommandAnnotation command, string resourceId, CancellationToken cancellationToken)
    {
        var logger = _logs.GetLogger(resourceId);
        try
        {
            return await command.ExecuteCommand(new() { Services = _services, ResourceName = resourceId, CancellationToken = cancellationToken, Logger = logger });
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return CommandResults.Canceled();
        }
        catch (Exception e)
        {
            // What a command throws is its result, for whoever gave it; the host goes on.
            CommandLog.Failed(logger, e, command.Name);
            return CommandResults.Failure(e);
        }
    }
}
