namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that listens on addresses.</summary>
public interface IResourceWithEndpoints : IResource;
