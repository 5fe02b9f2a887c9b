namespace Streaming.SchemaRegistry.Compatibility;

/// <summary>Levels by the names of the REST API.</summary>
internal static class CompatibilityLevels
{
    private static readonly Dictionary<string, CompatibilityLevel> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NONE"] = CompatibilityLevel.None,
        ["BACKWARD"] = CompatibilityLevel.Backward,
        ["BACKWARD_TRANSITIVE"] = CompatibilityLevel.BackwardTransitive,
        ["FORWARD"] = CompatibilityLevel.Forward,
        ["FORWARD_TRANSITIVE"] = CompatibilityLevel.ForwardTransitive,
        ["FULL"] = CompatibilityLevel.Full,
        ["FULL_TRANSITIVE"] = CompatibilityLevel.FullTransitive,
    };

    public static string Name(CompatibilityLevel level) => ByName.First(pair => pair.Value == level).Key;

    /// <exception cref="RegistryException">There is no such level.</exception>
    public static CompatibilityLevel Parse(string? name) =>
        name is not null && ByName.TryGetValue(name, out var level) ? level : throw RegistryException.InvalidLevel(name);
}
