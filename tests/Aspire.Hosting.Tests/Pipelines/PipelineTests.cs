using Aspire.Hosting.Tests.Publishing;

namespace Aspire.Hosting.Tests.Pipelines;

public sealed class PipelineTests
{
    [Fact]
    public async Task A_step_runs_after_what_it_depends_on_and_what_says_it_is_required()
    {
        var ran = new List<string>();
        await RunAsync(["--operation", "publish", "--step", "write"], Recorded(ran, ("write", "build", null), ("build", null, null), ("check", null, "write"), ("other", null, null)));
        Assert.Equal(["build", "check", "write"], ran);
    }

    [Fact]
    public Task An_unknown_step_is_named_with_those_that_are_known() => FailsAsync(
        "There is no step 'deploy': the steps are manifest, publish, write.", ["--operation", "publish", "--step", "deploy"], ("write", null, null));

    [Fact]
    public Task Steps_in_a_circle_are_named() => FailsAsync(
        "Steps depend on each other in a circle: a -> b -> a.", ["--operation", "publish", "--step", "a"], ("a", "b", null), ("b", "a", null));

    [Fact]
    public Task Publishing_nothing_in_particular_is_refused() => FailsAsync(
        "Publishing needs to know what to write: give --publisher manifest, or --step with the name of a step.", ["--operation", "publish"]);

    private static async Task FailsAsync(string message, string[] args, params (string, string?, string?)[] steps) =>
        Assert.Equal(message, (await Assert.ThrowsAsync<DistributedApplicationException>(() => RunAsync(args, Recorded([], steps)))).Message);

    private static Action<IDistributedApplicationBuilder> Recorded(List<string> ran, params (string Name, string? DependsOn, string? RequiredBy)[] steps) => builder =>
    {
        foreach (var (name, dependsOn, requiredBy) in steps)
        {
            builder.Pipeline.AddStep(name, context => Task.Run(() => ran.Add(name), context.CancellationToken), dependsOn, requiredBy);
        }
    };

    private static async Task RunAsync(string[] args, Action<IDistributedApplicationBuilder> model)
    {
        var builder = ShellApplication.CreateBuilder(args);
        model(builder);
        await using var app = builder.Build();
        await app.Services.PublishAsync(TestContext.Current.CancellationToken);
    }
}
