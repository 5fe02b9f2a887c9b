using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>A container engine that answers.</summary>
internal sealed class Engine(ClientCommand command, EngineKind kind)
{
    // Podman lets a container end in its own time first, also when it is removed by force.
    private static readonly string[] AtOnce = ["--time", "0"];
    // Podman gives what is copied to the container's user, unless told to keep the owners of the archive, as docker does.
    private static readonly string[] AsArchived = ["--archive=false"];

    public EngineKind Kind { get; } = kind;

    /// <summary>Path of the client.</summary>
    public string Program => command.Program;

    /// <summary>Id of an image on this machine; null where it is not there.</summary>
    public Task<string?> ImageIdAsync(string image, CancellationToken cancellationToken) => InspectAsync("image", image, "{{.Id}}", cancellationToken);

    /// <exception cref="DistributedApplicationException">The engine could not; the message is the engine's.</exception>
    public Task PullAsync(string image, Action<string, bool> onLine, CancellationToken cancellationToken) =>
        MustAsync($"Image {image} cannot be pulled", ["pull", image], cancellationToken, onLine);

    /// <exception cref="DistributedApplicationException">The engine could not; the message is the engine's.</exception>
    public Task BuildAsync(string image, IEnumerable<string> arguments, Action<string, bool> onLine, CancellationToken cancellationToken) =>
        MustAsync($"Image {image} cannot be built", ["build", "--tag", image, .. arguments], cancellationToken, onLine);

    /// <summary>Makes a network; its containers find each other by name.</summary>
    public Task CreateNetworkAsync(string name, IEnumerable<KeyValuePair<string, string>> labels, CancellationToken cancellationToken) =>
        MustAsync($"Network {name} cannot be made", ["network", "create", .. labels.SelectMany(l => new[] { "--label", $"{l.Key}={l.Value}" }), name], cancellationToken);

    /// <summary>Lets a container join a further network under some names.</summary>
    public Task ConnectAsync(string network, string container, IEnumerable<string> aliases, CancellationToken cancellationToken) =>
        MustAsync($"{container} cannot join network {network}", ["network", "connect", .. aliases.SelectMany(a => new[] { "--alias", a }), network, container], cancellationToken);

    /// <summary>Makes a container and tells its id.</summary>
    public async Task<string> CreateAsync(ContainerSpec spec, CancellationToken cancellationToken) =>
        (await MustAsync($"Container {spec.Name} cannot be made", CreateArguments.Of(spec, Kind), cancellationToken)).Lines[^1];

    /// <summary>Writes files into a container, which need not run.</summary>
    /// <param name="container">The container.</param>
    /// <param name="name">Its name.</param>
    /// <param name="folder">Folder of the container that is there.</param>
    /// <param name="archive">Writes an archive of them.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public Task CopyAsync(string container, string name, string folder, Func<Stream, CancellationToken, Task> archive, CancellationToken cancellationToken) =>
        MustAsync($"Files cannot be written into container {name}", ["cp", .. Kind == EngineKind.Podman ? AsArchived : [], "-", $"{container}:{folder}"], cancellationToken, input: archive);

    /// <summary>Folders of a container that are not its own: volumes, those of its image included, and folders of the host.</summary>
    public async Task<IReadOnlyList<string>> MountsAsync(string container, CancellationToken cancellationToken) =>
        (await InspectAsync("container", container, "{{range .Mounts}}{{println .Destination}}{{end}}", cancellationToken) ?? string.Empty)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public Task StartAsync(string container, string name, CancellationToken cancellationToken) =>
        MustAsync($"Container {name} cannot be started", ["start", container], cancellationToken);

    public async Task<bool> IsInNetworkAsync(string container, string network, CancellationToken cancellationToken) =>
        await InspectAsync("container", container, $"{{{{if index .NetworkSettings.Networks \"{network}\"}}}}yes{{{{end}}}}", cancellationToken) == "yes";

    /// <summary>Follows what a container writes, each line with its time, until it ends.</summary>
    /// <param name="container">The container.</param>
    /// <param name="tail">Number of earlier lines; null for all.</param>
    /// <param name="onLine">Gets each line and whether it is from standard error.</param>
    /// <param name="cancellationToken">Ends the following.</param>
    public Task<int> FollowLogsAsync(string container, int? tail, Action<string, bool> onLine, CancellationToken cancellationToken) =>
        command.FollowAsync(["logs", "--follow", "--timestamps", .. tail is null ? Array.Empty<string>() : ["--tail", $"{tail}"], container], onLine, cancellationToken);

    /// <summary>Waits for the end of a container and tells its exit code; null where it is gone.</summary>
    public async Task<int?> WaitAsync(string container, CancellationToken cancellationToken) =>
        await command.RunAsync(["wait", container], cancellationToken) is { ExitCode: 0, Lines: [.., var code] } && int.TryParse(code, out var exitCode) ? exitCode : null;

    /// <summary>Asks a container to end, and ends it by force after a grace in seconds.</summary>
    public Task<ClientResult> StopAsync(string container, int graceSeconds, CancellationToken cancellationToken) =>
        command.RunAsync(["stop", "-t", $"{graceSeconds}", container], cancellationToken);

    public Task<ClientResult> KillAsync(string container, CancellationToken cancellationToken) => command.RunAsync(["kill", container], cancellationToken);

    /// <summary>Ends containers by force and removes them with their volumes that have no name.</summary>
    public Task<ClientResult> RemoveAsync(IEnumerable<string> containers, CancellationToken cancellationToken) =>
        command.RunAsync(["rm", "--force", "--volumes", .. Kind == EngineKind.Podman ? AtOnce : [], .. containers], cancellationToken);

    /// <summary>Removes a network; containers in it leave it first and run on.</summary>
    public async Task<ClientResult> RemoveNetworkAsync(string network, CancellationToken cancellationToken)
    {
        var members = await command.RunAsync(["ps", "--all", "--quiet", "--no-trunc", "--filter", $"network={network}"], cancellationToken);
        foreach (var container in members.Lines)
        {
            await command.RunAsync(["network", "disconnect", "--force", network, container], cancellationToken);
        }

        return await command.RunAsync(["network", "rm", network], cancellationToken);
    }

    /// <summary>Ids of the containers, running or not, with a label.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string label, CancellationToken cancellationToken) =>
        (await MustAsync("Containers cannot be listed", ["ps", "--all", "--quiet", "--no-trunc", "--filter", $"label={label}"], cancellationToken)).Lines;

    /// <summary>Names of the networks with a label.</summary>
    public async Task<IReadOnlyList<string>> ListNetworksAsync(string label, CancellationToken cancellationToken) =>
        (await MustAsync("Networks cannot be listed", ["network", "ls", "--filter", $"label={label}", "--format", "{{.Name}}"], cancellationToken)).Lines;

    /// <summary>A fact about a <c>container</c>, <c>image</c> or <c>network</c> by a template of the engine; null where there is none of that name.</summary>
    public async Task<string?> InspectAsync(string kind, string name, string format, CancellationToken cancellationToken) =>
        await command.RunAsync([kind, "inspect", "--format", format, name], cancellationToken) is { ExitCode: 0 } found ? found.Output.Trim() : null;

    private async Task<ClientResult> MustAsync(
        string failure, IEnumerable<string> arguments, CancellationToken cancellationToken, Action<string, bool>? onLine = null, Func<Stream, CancellationToken, Task>? input = null)
    {
        var result = await command.RunAsync(arguments, cancellationToken, onLine, input);
        return result.ExitCode == 0 ? result : throw new DistributedApplicationException($"{failure}: {result.Message}");
    }
}
