namespace Aspire.Hosting.ApplicationModel;

/// <summary>A file that is written into a container.</summary>
public sealed class ContainerFile : ContainerFileBase;
