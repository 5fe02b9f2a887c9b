namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that lives and ends with another.</summary>
public interface IResourceWithParent : IResource
{
    /// <summary>The resource that it belongs to.</summary>
    IResource Parent { get; }
}
