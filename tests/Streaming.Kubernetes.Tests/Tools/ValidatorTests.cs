namespace Streaming.Kubernetes.Tests.Tools;

/// <summary>What other makers' validators say.</summary>
public sealed class ValidatorTests
{
    private const string Package = "kubernetes-models";
    private static readonly string Output = Path.Combine(Repository.Root, "aspirate-output");

    [Fact]
    public async Task Every_document_is_valid_for_its_kind()
    {
        var files = Directory.EnumerateFiles(Output, "*.yaml", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "kustomization.yaml");
        Assert.Equal((0, string.Empty), await Tool.NodeAsync("validate-manifests.mjs", Package, [.. files]));
    }

    [Fact]
    public async Task The_validator_sees_what_is_missing()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("service.yaml");
        await File.WriteAllTextAsync(file, "apiVersion: v1\nkind: Service\nmetadata:\n  name: broken\nspec:\n  ports:\n  - name: http\n", TestContext.Current.CancellationToken);
        var (exitCode, output) = await Tool.NodeAsync("validate-manifests.mjs", Package, file);
        Assert.Equal(1, exitCode);
        Assert.Contains("Service/broken", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("overlays/dev")]
    public async Task Kustomize_builds(string folder)
    {
        var (exitCode, output) = await Tool.KubectlAsync("kustomize", Path.Combine(Output, folder));
        Assert.Equal(0, exitCode);
        Assert.Contains("kind: StatefulSet", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_job_is_flink_sql() => Assert.Equal(
        (0, string.Empty), await Tool.NodeAsync("parse-flink-sql.mjs", "dt-sql-parser", Path.Combine(Repository.Root, "AppHost", "flink", "jobs", "revenue.sql")));

    [Fact]
    public async Task The_grammar_refuses_what_is_no_flink_sql()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("broken.sql");
        await File.WriteAllTextAsync(file, "INSERT revenue SELECT FROM orders GROUP;\n", TestContext.Current.CancellationToken);
        Assert.Equal(1, (await Tool.NodeAsync("parse-flink-sql.mjs", "dt-sql-parser", file)).ExitCode);
    }
}
