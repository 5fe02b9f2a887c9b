namespace Aspire.Hosting.ApplicationModel;

/// <summary>A link of a resource.</summary>
/// <param name="Name">Name of the endpoint; null for other links.</param>
/// <param name="Url">The address.</param>
/// <param name="IsInternal">True keeps it off the list; it stands with the details.</param>
public sealed record UrlSnapshot(string? Name, string Url, bool IsInternal)
{
    /// <summary>Text and place.</summary>
    public UrlDisplayPropertiesSnapshot DisplayProperties { get; init; } = new();
}
