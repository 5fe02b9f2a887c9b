using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting;

/// <summary>A profile of a project's launchSettings.json.</summary>
internal sealed record LaunchProfile(
    string? CommandName, string? CommandLineArgs, string? ApplicationUrl, string? LaunchUrl, Dictionary<string, string>? EnvironmentVariables)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [JsonIgnore]
    public string Name { get; private init; } = string.Empty;

    /// <summary>The addresses that the project listens on.</summary>
    public IEnumerable<BindingAddress> Addresses =>
        (ApplicationUrl ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(BindingAddress.Parse);

    /// <summary>The profile of a name, or else the default, or else the first that runs the project; null where there is none.</summary>
    /// <param name="projectPath">Path of the project.</param>
    /// <param name="name">Name of the profile that has to be there.</param>
    /// <param name="defaultName">Name of the profile that is taken where it is there.</param>
    /// <param name="missing">Makes the exception of a message that says what has to be there and is not.</param>
    /// <exception cref="DistributedApplicationException">The file is broken.</exception>
    public static LaunchProfile? Read(string projectPath, string? name, string? defaultName, Func<string, Exception> missing)
    {
        var path = PathOf(projectPath);
        var profiles = File.Exists(path) ? Parse(path) : [];
        if (name is not null)
        {
            return profiles.TryGetValue(name, out var profile)
                ? profile with { Name = name }
                : throw missing($"Launch profile '{name}' does not exist in {path}: choose one of its profiles or leave the name out.");
        }

        var found = defaultName is not null && profiles.TryGetValue(defaultName, out var given) ? new(defaultName, given) : profiles.FirstOrDefault(p => p.Value.CommandName == "Project");
        return found.Key is null ? null : found.Value with { Name = found.Key };
    }

    // A program of one file may have settings of its own beside it.
    private static string PathOf(string projectPath)
    {
        var shared = Path.Combine(Path.GetDirectoryName(projectPath)!, "Properties", "launchSettings.json");
        return File.Exists(shared) || !projectPath.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) ? shared : Path.ChangeExtension(projectPath, ".run.json");
    }

    private static Dictionary<string, LaunchProfile> Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<LaunchSettings>(File.ReadAllText(path), Json)?.Profiles ?? [];
        }
        catch (JsonException e)
        {
            throw new DistributedApplicationException($"{path} cannot be read: {e.Message}", e);
        }
    }

    private sealed record LaunchSettings(Dictionary<string, LaunchProfile>? Profiles);
}
