using Aspire.Hosting.Orchestration;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>Finds a container engine that answers: the one that the configuration names, else docker, else podman.</summary>
internal sealed class EngineDetector(IConfiguration configuration)
{
    /// <summary>Names the engine to use, in Aspire's words.</summary>
    public const string Setting = "ASPIRE_CONTAINER_RUNTIME";

    private const string EarlierSetting = "DOTNET_ASPIRE_CONTAINER_RUNTIME";
    private static readonly string[] Programs = ["docker", "podman"];
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <exception cref="ContainerEngineException">No engine answers; the message says which were tried and what they answered.</exception>
    public async Task<Engine> FindAsync(CancellationToken cancellationToken)
    {
        var named = configuration[Setting] ?? configuration[EarlierSetting];
        var problems = new List<string>();
        foreach (var program in string.IsNullOrEmpty(named) ? Programs : [named])
        {
            var (engine, problem) = await TryAsync(program, cancellationToken);
            if (engine is not null)
            {
                return engine;
            }

            problems.Add(problem!);
        }

        throw new ContainerEngineException(
            $"No container engine answers: {string.Join("; ", problems)}. Install or start docker or podman, or name another engine by {Setting}.");
    }

    private async Task<(Engine? Engine, string? Problem)> TryAsync(string program, CancellationToken cancellationToken)
    {
        // Looked up here, because what starts the client reports a missing one in words of its own.
        if (ExecutablePath.Find(program, configuration["PATH"]) is not { } path)
        {
            return (null, $"{program} is not installed");
        }

        var command = new ClientCommand(path);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            // The version comes from the client alone; only a list shows that the engine behind it works.
            var version = await command.RunAsync(["--version"], limit.Token);
            var list = await command.RunAsync(["ps", "--quiet"], limit.Token);
            return version.ExitCode == 0 && list.ExitCode == 0
                ? (new Engine(command, version.Output.Contains("podman", StringComparison.OrdinalIgnoreCase) ? EngineKind.Podman : EngineKind.Docker), null)
                : (null, $"{program} answers '{(version.ExitCode == 0 ? list : version).Message.TrimEnd('.')}'");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"{program} does not answer within {Limit.TotalSeconds:F0} s");
        }
    }
}
