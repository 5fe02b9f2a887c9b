using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aspire.Hosting;

/// <summary>A profile of a project's launchSettings.json.</summary>
internal sealed record LaunchProfile(string? CommandName, string? ApplicationUrl, Dictionary<string, string>? EnvironmentVariables)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [JsonIgnore]
    public string Name { get; private init; } = string.Empty;

    /// <summary>The profile of a name, or the first that runs the project; null where there is none.</summary>
    /// <exception cref="DistributedApplicationException">The file is broken, or has no profile of that name.</exception>
    public static LaunchProfile? Read(string projectPath, string? name)
    {
        var path = Path.Combine(Path.GetDirectoryName(projectPath)!, "Properties", "launchSettings.json");
        var profiles = File.Exists(path) ? Parse(path) : [];
        var found = name is null
            ? profiles.FirstOrDefault(p => p.Value.CommandName == "Project")
            : profiles.FirstOrDefault(p => p.Key == name);
        if (found.Key is null && name is not null)
        {
            throw new DistributedApplicationException($"Launch profile '{name}' does not exist in {path}: choose one of its profiles or leave the name out.");
        }

        return found.Key is null ? null : found.Value with { Name = found.Key };
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
