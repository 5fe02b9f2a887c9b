namespace Aspire.Hosting.ApplicationModel;

/// <summary>How a link is shown.</summary>
/// <param name="DisplayName">Text shown in place of the address; empty shows the address.</param>
/// <param name="SortOrder">Place among the links: the largest first.</param>
public sealed record UrlDisplayPropertiesSnapshot(string DisplayName = "", int SortOrder = 0);
