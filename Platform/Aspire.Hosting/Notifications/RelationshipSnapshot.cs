namespace Aspire.Hosting.ApplicationModel;

/// <summary>A relationship to another resource.</summary>
/// <param name="ResourceName">Name of the other.</param>
/// <param name="Type">How they are related.</param>
public sealed record RelationshipSnapshot(string ResourceName, string Type);
