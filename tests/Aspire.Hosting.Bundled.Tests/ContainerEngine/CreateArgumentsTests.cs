using Aspire.Hosting.ContainerEngine;

namespace Aspire.Hosting.Bundled.Tests.ContainerEngine;

public sealed class CreateArgumentsTests
{
    private static readonly ContainerSpec Spec = new()
    {
        Name = "web-1",
        Image = "nginx:1.29",
        Network = "net",
        Aliases = ["web", "www"],
        Entrypoint = "sh",
        Arguments = ["-c", "true"],
        Environment = new Dictionary<string, string> { ["B"] = "two words", ["A"] = "1" },
        Labels = new Dictionary<string, string> { ["run"] = "x" },
        Ports = [new(5000, 80, "tcp")],
        Mounts =
        [
            new("data", "/data", ContainerMountType.Volume, false), new(null, "/scratch", ContainerMountType.Volume, false), new("/etc/web", "/settings", ContainerMountType.BindMount, true),
        ],
        RuntimeArguments = ["--memory", "1g"],
    };

    [Fact]
    public void Everything_is_an_argument_of_its_own_and_the_image_comes_before_those_of_the_program() => Assert.Equal(
        [
            "create", "--name", "web-1", "--network", "net", "--network-alias", "web", "--network-alias", "www", "--label", "run=x", "--publish", "127.0.0.1:5000:80/tcp",
            "--mount", "type=volume,source=data,target=/data", "--mount", "type=volume,target=/scratch", "--mount", "type=bind,source=/etc/web,target=/settings,readonly",
            "--env", "A=1", "--env", "B=two words", "--entrypoint", "sh", "--memory", "1g", "nginx:1.29", "-c", "true",
        ],
        CreateArguments.Of(Spec, EngineKind.Podman));

    [Fact]
    public void Docker_is_told_the_name_of_the_host_where_it_knows_none()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux is missing: elsewhere docker knows the name.");
        Assert.Equal("host.docker.internal:host-gateway", CreateArguments.Of(Spec, EngineKind.Docker).SkipWhile(a => a != "--add-host").ElementAt(1));
    }
}
