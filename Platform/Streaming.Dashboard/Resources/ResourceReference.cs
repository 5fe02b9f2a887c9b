namespace Streaming.Dashboard.Resources;

/// <summary>That a resource refers to another one.</summary>
/// <param name="ResourceName">The other's name in the model.</param>
/// <param name="Type">How, such as <c>Reference</c> or <c>WaitFor</c>.</param>
public sealed record ResourceReference(string ResourceName, string Type);
