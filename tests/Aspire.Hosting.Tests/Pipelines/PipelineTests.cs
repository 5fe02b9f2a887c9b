namespace Aspire.Hosting.Tests.Pipelines;

public sealed class PipelineTests
{
    [Fact]
    public async Task A_step_runs_after_what_it_depends_on_and_what_says_it_is_required()
    {
        var ran = new List<string>();
        var builder = ShellApplication.CreateBuilder("--operation", "publish", "--step", "write");
        foreach (var (name, dependsOn, requiredBy) in new (string, string?, string?)[] { ("write", "build-it", null), ("build-it", null, null), ("check", null, "write"), ("other", null, null) })
        {
            builder.Pipeline.AddStep(name, context => Task.Run(() => ran.Add(name), context.CancellationToken), dependsOn, requiredBy);
        }

        await using var app = builder.Build();
        await app.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["build-it", "check", "write"], ran.Order(StringComparer.Ordinal));
        Assert.Equal("write", ran[^1]);
    }
}
