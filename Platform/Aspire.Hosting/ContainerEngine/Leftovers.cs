using Aspire.Hosting.Orchestration;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>Finds what killed runs left behind, by label, and removes it; what belongs to a run that lives is not touched.</summary>
internal sealed partial class Leftovers(ILogger<Leftovers> logger)
{
    public async Task RemoveAsync(Engine engine, CancellationToken cancellationToken)
    {
        foreach (var container in await engine.ListAsync(RunIdentity.RunLabel, cancellationToken))
        {
            if (await IsOrphanAsync(engine, "container", container, ".Config.Labels", cancellationToken))
            {
                var name = await engine.InspectAsync("container", container, "{{.Name}}", cancellationToken);
                Report(await engine.RemoveAsync([container], cancellationToken), name?.TrimStart('/') ?? container);
            }
        }

        foreach (var network in await engine.ListNetworksAsync(RunIdentity.RunLabel, cancellationToken))
        {
            if (await IsOrphanAsync(engine, "network", network, ".Labels", cancellationToken))
            {
                Report(await engine.RemoveNetworkAsync(network, cancellationToken), network);
            }
        }
    }

    private static async Task<bool> IsOrphanAsync(Engine engine, string kind, string name, string labels, CancellationToken cancellationToken) =>
        await engine.InspectAsync(kind, name, $"{{{{index {labels} \"{RunIdentity.OwnerLabel}\"}}}}", cancellationToken) is { } owner && RunIdentity.HasEnded(owner);

    private void Report(ClientResult result, string name)
    {
        if (result.ExitCode == 0)
        {
            LogRemoved(name);
        }
        else
        {
            LogStays(name, result.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Name} was left behind by a run that was killed, and is removed")]
    private partial void LogRemoved(string name);

    [LoggerMessage(2, LogLevel.Warning, "{Name} was left behind by a run that was killed, and cannot be removed: {Reason}")]
    private partial void LogStays(string name, string reason);
}
