namespace Aspire.Hosting.ApplicationModel;

/// <summary>A link shown with a resource.</summary>
public sealed class ResourceUrlAnnotation : IResourceAnnotation
{
    /// <summary>The address.</summary>
    public required string Url { get; set; }

    /// <summary>Text shown in place of the address.</summary>
    public string? DisplayText { get; set; }
}
