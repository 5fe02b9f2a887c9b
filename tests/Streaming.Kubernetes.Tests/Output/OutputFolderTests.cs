using Aspire.Hosting;

namespace Streaming.Kubernetes.Tests.Output;

public sealed class OutputFolderTests
{
    private static readonly string Old = ManifestSerializer.Header + "\nold: true\n";
    private static readonly string New = ManifestSerializer.Header + "\nold: false\n";

    [Fact]
    public void New_files_come_old_ones_go_and_those_of_others_stay()
    {
        using var folder = new TemporaryFolder();
        Write(folder, ("kafka/a.yaml", Old), ("kafka/gone.yaml", Old), ("kafka/Kustomization", Old), ("kafka/mine.yaml", "mine: true\n"), ("notes.txt", "notes"));
        OutputFolder.Write(folder.Path, new Dictionary<string, string> { ["kafka/a.yaml"] = New, ["kafka/b.yaml"] = New });

        Assert.Equal(
            [("kafka/a.yaml", New), ("kafka/b.yaml", New), ("kafka/mine.yaml", "mine: true\n"), ("notes.txt", "notes")],
            folder.Files().Select(f => (f.Key, f.Value)));
    }

    [Fact]
    public void Another_output_in_a_folder_below_stays()
    {
        using var folder = new TemporaryFolder();
        Write(folder, ("kafka/gone.yaml", Old), ("other/README.md", Readme.Header + "\n"), ("other/kafka/a.yaml", Old));
        OutputFolder.Write(folder.Path, new Dictionary<string, string> { ["a.yaml"] = New });

        Assert.Equal(["a.yaml", "other/README.md", "other/kafka/a.yaml"], folder.Files().Keys);
    }

    [Fact]
    public void What_a_killed_run_left_aside_goes_with_the_next()
    {
        using var folder = new TemporaryFolder();
        Write(folder, ("a.yaml", Old), (".generate-1/old/b.yaml", Old), (".generate-1/new/README.md", Readme.Header + "\n"));
        OutputFolder.Write(folder.Path, new Dictionary<string, string> { ["a.yaml"] = New, ["b.yaml"] = New });

        Assert.Equal(["a.yaml", "b.yaml"], folder.Files().Keys);
        Assert.Empty(Directory.EnumerateDirectories(folder.Path));
    }

    [Fact]
    public void What_fails_in_the_middle_leaves_everything_as_it_was()
    {
        using var folder = new TemporaryFolder();
        // A folder stands where the last file is to go.
        Write(folder, ("a.yaml", Old), ("gone.yaml", Old), ("z.yaml/mine.txt", "mine"));
        var before = folder.Files();

        var failure = Assert.Throws<DistributedApplicationException>(() =>
            OutputFolder.Write(folder.Path, new Dictionary<string, string> { ["a.yaml"] = New, ["new.yaml"] = New, ["z.yaml"] = New }));

        Assert.StartsWith($"{folder.Path} cannot be written, what was there is as it was: ", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public void A_file_of_another_with_a_generated_name_is_not_lost_when_it_is_replaced_by_mistake()
    {
        using var folder = new TemporaryFolder();
        Write(folder, ("a.yaml", "mine: true\n"));

        var failure = Assert.Throws<DistributedApplicationException>(() => OutputFolder.Write(folder.Path, new Dictionary<string, string> { ["a.yaml"] = New }));

        Assert.Equal($"{folder.File("a.yaml")} was not written by generate and would be lost: move it away, or give another --output-path.", failure.Message);
        Assert.Equal("mine: true\n", folder.Files()["a.yaml"]);
    }

    private static void Write(TemporaryFolder folder, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.File(path))!);
            File.WriteAllText(folder.File(path), text);
        }
    }
}
