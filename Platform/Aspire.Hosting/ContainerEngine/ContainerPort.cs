namespace Aspire.Hosting.ContainerEngine;

/// <summary>A port of a container that this machine listens on.</summary>
/// <param name="HostPort">Port of the loopback interface.</param>
/// <param name="TargetPort">Port in the container.</param>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
internal sealed record ContainerPort(int HostPort, int TargetPort, string Protocol);
