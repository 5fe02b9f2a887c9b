namespace Streaming.Broker.Tests;

public sealed class ClusterIdTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_folder_keeps_its_id_and_another_has_another()
    {
        using var other = new TemporaryFolder();

        var id = ClusterId.Of(_folder.Path);

        Assert.Matches("^[A-Za-z0-9_-]{22}$", id);
        Assert.Equal(id, ClusterId.Of(_folder.Path));
        Assert.NotEqual(id, ClusterId.Of(other.Path));
        Assert.NotEqual(ClusterId.Of(null), ClusterId.Of(null));
    }

    [Fact]
    public void An_empty_id_is_refused()
    {
        var file = Path.Combine(_folder.Path, "cluster-id");
        File.WriteAllText(file, "\n");

        Assert.Equal(
            $"The cluster's id in {file} is empty: put back what it was, or delete the file for a new one.",
            Assert.Throws<KafkaBrokerException>(() => ClusterId.Of(_folder.Path)).Message);
    }

    public void Dispose() => _folder.Dispose();
}
