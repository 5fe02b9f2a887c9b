namespace Aspire.Hosting.ApplicationModel;

/// <summary>A link of a resource.</summary>
/// <param name="Name">Name of the endpoint; null for other links.</param>
/// <param name="Url">The address.</param>
/// <param name="IsInternal">True hides it.</param>
public sealed record UrlSnapshot(string? Name, string Url, bool IsInternal)
{
    /// <summary>Text shown in place of the address.</summary>
    public string? DisplayText { get; init; }
}
