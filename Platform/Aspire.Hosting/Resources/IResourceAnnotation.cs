namespace Aspire.Hosting.ApplicationModel;

/// <summary>A statement about a resource, read by whoever runs or publishes it.</summary>
public interface IResourceAnnotation;
