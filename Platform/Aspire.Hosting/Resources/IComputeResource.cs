namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that runs code.</summary>
public interface IComputeResource : IResource;
