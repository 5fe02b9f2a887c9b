using System.Text.RegularExpressions;
using k8s.Models;
using Streaming.Kubernetes.Tests.Checks;

namespace Streaming.Kubernetes.Tests.Output;

/// <summary>What the README of the output says is there.</summary>
public sealed partial class ReadmeTests(ManifestSet manifests) : IClassFixture<ManifestSet>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "aspirate-output");
    private static readonly string Text = File.ReadAllText(Path.Combine(Folder, "README.md"));

    [Fact]
    public void Every_path_that_is_applied_exists()
    {
        var paths = Applied().Matches(Text).Select(m => m.Groups[1].Value).Distinct().ToArray();
        Assert.Equal(12, paths.Length);
        Assert.All(paths, path => Assert.True(Path.Exists(Path.Combine(Folder, path)), path));
    }

    [Fact]
    public void Every_workload_that_is_scaled_or_changed_exists() =>
        Assert.All(Workload().Matches(Text), m => Assert.Contains(manifests.Pods, p => p.Owner.Name == m.Groups[1].Value));

    [Fact]
    public void Every_selector_finds_pods() => Assert.All(Selector().Matches(Text), m => Assert.Contains(manifests.Pods, p => p.Labels["app"] == m.Groups[1].Value));

    [Fact]
    public void Every_image_of_ours_is_named()
    {
        var own = manifests.Pods.SelectMany(p => p.Containers).Select(c => c.Image).Where(i => i.StartsWith("localhost:5000/", StringComparison.Ordinal)).Distinct();
        Assert.All(own, image => Assert.Contains($"`{image}`", Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_cluster_holds_besides_the_namespace_is_cleaned_up() =>
        Assert.Contains("kubectl delete priorityclass " + string.Join(' ', manifests.Documents.Where(d => d.Kind == "PriorityClass").Select(d => d.Name)), Text, StringComparison.Ordinal);

    [Fact]
    public void It_has_the_chapters_of_the_target() => Assert.Equal(
        ["Architecture", "Prerequisites", "Quick start", "Components", "Configuration", "Networking", "Monitoring", "Scaling", "Troubleshooting", "Cleanup", "Production considerations", "References"],
        Chapter().Matches(Text).Select(m => m.Groups[1].Value));

    [Fact]
    public void Its_table_names_the_sizes_of_every_server() => Assert.All(manifests.Pods.Where(p => p.Owner.Object is not V1Job), pod =>
    {
        var (request, limit) = (pod.Main.Resources.Requests, pod.Main.Resources.Limits);
        Assert.Contains($"\n| {pod.Owner.Name} | {pod.Replicas} | {request["cpu"]} | {request["memory"]} | {limit["cpu"]} | {limit["memory"]} | ", Text, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("| kafka | 3 | 1 | 2Gi | 2 | 4Gi | 100Gi each |")]
    [InlineData("| flink-jobmanager | 1 | 1 | 2Gi | 2 | 4Gi | 50Gi for all of Flink, `flink-state` |")]
    [InlineData("all requests together are 12.3 CPUs and 24.8 GiB")]
    public void It_names_storage_and_room(string text) => Assert.Contains(text, Text, StringComparison.Ordinal);

    [Fact]
    public void Every_job_that_is_deleted_exists() => Assert.All(
        DeletedJobs().Matches(Text).SelectMany(m => m.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)), name => Assert.Contains(manifests.Pods, p => p.Owner.Object is V1Job && p.Owner.Name == name));

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Chapter();

    [GeneratedRegex("kubectl delete job -n streaming((?: [a-z][a-z-]*)+)")]
    private static partial Regex DeletedJobs();

    [GeneratedRegex(@"(?<=kubectl apply.*)-[fk] ([\w./-]+)")]
    private static partial Regex Applied();

    [GeneratedRegex(@"(?:scale|set env).* (?:statefulset|deployment)[ /]([\w-]+)")]
    private static partial Regex Workload();

    [GeneratedRegex(@"-l app=([\w-]+)")]
    private static partial Regex Selector();
}
