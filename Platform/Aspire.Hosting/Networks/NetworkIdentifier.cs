namespace Aspire.Hosting.ApplicationModel;

/// <summary>Names a network: an address of a resource holds for those who are in the same one.</summary>
/// <param name="Value">Name.</param>
public record NetworkIdentifier(string Value);
