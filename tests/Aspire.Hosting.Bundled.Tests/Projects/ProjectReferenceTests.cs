using Streaming.Testing;

namespace Aspire.Hosting.Bundled.Tests.Projects;

public sealed class ProjectReferenceTests
{
    [Fact]
    public void No_replica_at_all_is_refused()
    {
        var builder = ShellApplication.CreateBuilder();
        var project = builder.CreateResourceBuilder(new ProjectResource("web"));
        Assert.Equal(
            "replicas ('0') must be greater than or equal to '1'. (Parameter 'replicas')\nActual value was 0.", Assert.Throws<ArgumentOutOfRangeException>(() => project.WithReplicas(0)).Message);
    }

    [Fact]
    public async Task A_project_that_is_not_referenced_ends_the_start_with_its_name()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("Web.csproj"), "<Project />", TestContext.Current.CancellationToken);
        var builder = ShellApplication.CreateBuilder();
        builder.AddProject("web", folder.File("Web.csproj"));
        await using var app = builder.Build();
        var error = await Assert.ThrowsAsync<DistributedApplicationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"Project 'web' ({folder.File("Web.csproj")}) is not referenced: add a ProjectReference to the AppHost.", error.Message);
    }
}
