namespace Aspire.Hosting.ContainerEngine;

/// <summary>No container engine answers.</summary>
internal sealed class ContainerEngineException(string message) : DistributedApplicationException(message);
