using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>Writes a container as the arguments of <c>create</c>, which docker and podman share.</summary>
internal static class CreateArguments
{
    public static IReadOnlyList<string> Of(ContainerSpec spec, EngineKind kind) =>
    [
        "create", "--name", spec.Name, "--network", spec.Network,
        .. spec.Aliases.SelectMany(alias => new[] { "--network-alias", alias }),
        // Podman makes such a name by itself.
        .. kind == EngineKind.Docker && OperatingSystem.IsLinux() ? new[] { "--add-host", $"{HostName.Docker}:host-gateway" } : [],
        .. spec.Labels.OrderBy(l => l.Key, StringComparer.Ordinal).SelectMany(l => new[] { "--label", $"{l.Key}={l.Value}" }),
        .. spec.Ports.SelectMany(p => new[] { "--publish", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{p.HostPort}:{p.TargetPort}/{p.Protocol}") }),
        .. spec.Mounts.SelectMany(m => new[] { "--mount", Mount(m) }),
        .. spec.Environment.OrderBy(v => v.Key, StringComparer.Ordinal).SelectMany(v => new[] { "--env", $"{v.Key}={v.Value}" }),
        .. spec.Entrypoint is null ? Array.Empty<string>() : ["--entrypoint", spec.Entrypoint],
        .. spec.RuntimeArguments,
        spec.Image,
        .. spec.Arguments,
    ];

    private static string Mount(ContainerMountAnnotation mount)
    {
        var type = mount.Type == ContainerMountType.BindMount ? "bind" : "volume";
        var source = mount.Source is null ? string.Empty : $",source={mount.Source}";
        return $"type={type}{source},target={mount.Target}{(mount.IsReadOnly ? ",readonly" : string.Empty)}";
    }
}
