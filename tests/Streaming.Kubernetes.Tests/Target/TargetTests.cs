using Streaming.Kubernetes.Tests.Checks;

namespace Streaming.Kubernetes.Tests.Target;

public sealed class TargetTests(ManifestSet manifests) : IClassFixture<ManifestSet>
{
    public static TheoryData<string> Sentences => new(TargetRows.All.Select(r => r.Sentence));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_output_says_the_same(string sentence)
    {
        var row = TargetRows.All.Single(r => r.Sentence == sentence);
        Assert.Equal(row.Expected, row.Actual(manifests));
    }
}
