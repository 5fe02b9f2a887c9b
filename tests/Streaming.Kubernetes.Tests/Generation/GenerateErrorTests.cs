namespace Streaming.Kubernetes.Tests.Generation;

/// <summary>What goes wrong is told in one line, with an exit code, and leaves the old output as it was.</summary>
public sealed class GenerateErrorTests
{
    private const string Options = "use --output-path, --namespace, --container-registry, --container-image-tag, --image-pull-policy, --skip-build or --non-interactive.";

    [Theory]
    [InlineData($"generate: unknown option --colour: {Options}", "--colour", "blue")]
    [InlineData("generate: option --namespace needs a value.", "--namespace")]
    [InlineData("Namespace 'Not_One' is no name for Kubernetes: use up to 63 small letters, digits and hyphens, beginning with a letter and ending with a letter or digit.", "--namespace", "Not_One")]
    [InlineData("generate: option --output-path needs a value.", "--output-path=")]
    [InlineData("generate: option -o needs a value.", "-o", "")]
    [InlineData("generate: option --skip-build takes no value.", "--skip-build=false")]
    [InlineData("generate: --container-registry is 'Registry Test': give host[:port][/folder] in small letters.", "-cr", "Registry Test")]
    [InlineData("generate: --container-image-tag is '1:0': use up to 128 letters, digits, dots, underscores and hyphens, beginning with a letter, digit or underscore.", "-ct", "1:0")]
    [InlineData("generate: --image-pull-policy is 'Sometimes': choose Always, IfNotPresent, Never.", "--image-pull-policy=Sometimes")]
    public async Task A_wrong_option_is_named(string message, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var (exitCode, output, error) = await AppHostProcess.RunAsync(folder.Path, ["generate", "--skip-build", .. options]);

        Assert.Equal((1, string.Empty, message + Environment.NewLine), (exitCode, output, error));
        Assert.Empty(folder.Files());
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_named()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("taken"), "mine", TestContext.Current.CancellationToken);
        var (exitCode, _, error) = await AppHostProcess.RunAsync(folder.Path, "generate", "--skip-build", "-o", "taken");

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{folder.File("taken")} cannot be written, what was there is as it was: ", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Equal("mine", folder.Files()["taken"]);
    }

    [Fact]
    public async Task Options_change_what_they_name()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, _, error) = await AppHostProcess.RunAsync(
            folder.Path, "generate", "--skip-build", "--non-interactive", "--namespace", "orders", "--container-registry", "registry.test/team", "--container-image-tag", "2.3.4", "--image-pull-policy", "Always");

        Assert.Equal((0, string.Empty), (exitCode, error));
        var files = folder.Files();
        Assert.Contains("  name: orders\n", files["aspirate-output/namespace.yaml"], StringComparison.Ordinal);
        Assert.Contains("  namespace: orders\n", files["aspirate-output/kafka/statefulset.yaml"], StringComparison.Ordinal);
        Assert.Contains("image: registry.test/team/producers:2.3.4\n", files["aspirate-output/producers/deployment.yaml"], StringComparison.Ordinal);
        Assert.Contains("imagePullPolicy: Always\n", files["aspirate-output/producers/deployment.yaml"], StringComparison.Ordinal);
        Assert.Contains("kubectl create namespace orders\n", files["aspirate-output/README.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confluents_registry_brings_its_metrics_on_a_port_of_their_own()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, _, error) = await AppHostProcess.RunAsync(
            folder.Path, new Dictionary<string, string> { ["Streaming__SchemaRegistry"] = "confluent" }, "generate", "--skip-build");

        Assert.Equal((0, string.Empty), (exitCode, error));
        var deployment = folder.Files()["aspirate-output/schema-registry/deployment.yaml"];
        Assert.Contains("image: docker.io/confluentinc/cp-schema-registry:7.9.9\n", deployment, StringComparison.Ordinal);
        Assert.Contains("containerPort: 9404\n", deployment, StringComparison.Ordinal);
        Assert.Contains("  - port: metrics\n", folder.Files()["aspirate-output/monitoring/service-monitors.yaml"], StringComparison.Ordinal);
    }
}
