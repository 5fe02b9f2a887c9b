using Streaming.Testing;

namespace Aspire.Hosting.Bundled.Tests.Pipelines;

public sealed class PipelineFailureTests
{
    [Fact]
    public Task An_unknown_step_is_named_with_those_that_are_known() => FailsAsync(
        "There is no step 'deploy': the steps are manifest, publish, write.", ["--operation", "publish", "--step", "deploy"], ("write", null));

    [Fact]
    public Task Steps_in_a_circle_are_named() => FailsAsync(
        "Steps depend on each other in a circle: a -> b -> a.", ["--operation", "publish", "--step", "a"], ("a", "b"), ("b", "a"));

    [Fact]
    public Task Publishing_nothing_in_particular_is_refused() => FailsAsync(
        "Publishing needs to know what to write: give --publisher manifest, or --step with the name of a step.", ["--operation", "publish"]);

    [Fact]
    public async Task A_container_without_image_is_named()
    {
        using var folder = new TemporaryFolder();
        var builder = ShellApplication.CreateBuilder("--publisher", "manifest", "--output-path", folder.File("manifest.json"));
        builder.AddResource(new ContainerResource("bare"));
        await FailsAsync("Container 'bare' has no image: call WithImage or WithDockerfile.", builder);
    }

    private static Task FailsAsync(string message, string[] args, params (string Name, string? DependsOn)[] steps)
    {
        var builder = ShellApplication.CreateBuilder(args);
        foreach (var (name, dependsOn) in steps)
        {
            builder.Pipeline.AddStep(name, _ => Task.CompletedTask, dependsOn);
        }

        return FailsAsync(message, builder);
    }

    private static async Task FailsAsync(string message, IDistributedApplicationBuilder builder)
    {
        await using var app = builder.Build();
        var error = await Assert.ThrowsAsync<DistributedApplicationException>(() => app.Services.PublishAsync(TestContext.Current.CancellationToken));
        Assert.Equal(message, error.Message);
    }
}
