namespace Aspire.Hosting.ContainerEngine;

/// <summary>Names by which containers find their host.</summary>
internal static class HostName
{
    public const string Docker = "host.docker.internal";
    public const string Podman = "host.containers.internal";

    public static string Of(EngineKind kind) => kind == EngineKind.Docker ? Docker : Podman;
}
