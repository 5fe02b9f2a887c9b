namespace Streaming.Kubernetes.Tests.Output;

public sealed class GoldenTests
{
    private static readonly string Committed = Path.Combine(Repository.Root, "aspirate-output");

    [Fact]
    public async Task The_committed_output_is_what_the_model_gives_to_the_byte()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, _, error) = await AppHostProcess.RunAsync(folder.Path, "generate", "--skip-build", "--output-path", "fresh");

        Assert.Equal((0, string.Empty), (exitCode, error));
        var (fresh, committed) = (Folder.Read(folder.File("fresh")), Folder.Read(Committed));
        Assert.Equal(committed.Keys, fresh.Keys);
        Assert.All(committed, file => Assert.Equal(file.Value, fresh[file.Key]));
    }
}
