namespace Streaming.Dashboard.Resources;

/// <summary>An environment variable of a resource.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsFromModel">False where it is only inherited from the machine.</param>
public sealed record EnvironmentEntry(string Name, string Value, bool IsFromModel);
