namespace Aspire.Hosting.ApplicationModel;

/// <summary>A variable that a process was started with.</summary>
/// <param name="Name">Name.</param>
/// <param name="Value">Value.</param>
/// <param name="IsFromSpec">True where the model says so, false where it was inherited.</param>
public sealed record EnvironmentVariableSnapshot(string Name, string? Value, bool IsFromSpec);
