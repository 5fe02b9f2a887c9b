namespace Aspire.Hosting.ContainerEngine;

/// <summary>Container engines that differ in how a container finds its host.</summary>
internal enum EngineKind
{
    Docker,
    Podman,
}
