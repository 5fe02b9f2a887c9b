namespace Aspire.Hosting.Bundled.Tests.Orchestration;

public sealed class ProjectBuildsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("project-builds-");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        // The SDK builds programs of one file in a folder of the user, by their names.
        var built = new DirectoryInfo(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "dotnet", "runfile"));
        foreach (var folder in built.Exists ? built.GetDirectories($"{_folder.Name}*") : [])
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_program_of_one_file_is_built_and_run_and_one_with_an_error_says_so()
    {
        var hello = await WriteAsync("hello", """Console.WriteLine($"hello {args[0]} {Environment.GetEnvironmentVariable("COLOUR")} in {Path.GetFileName(Environment.CurrentDirectory)}");""");
        var broken = await WriteAsync("broken", "Console.WriteLine(");
        var builder = ShellApplication.CreateBuilder();
        builder.AddCSharpApp("hello", hello).WithArgs("world").WithEnvironment("COLOUR", "blue");
        builder.AddCSharpApp("broken", broken);
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);

        await app.WaitForLineAsync("hello", $"hello world blue in {_folder.Name}");
        var ended = await app.WaitForStateAsync("hello", KnownResourceStates.Finished);
        await app.WaitForStateAsync("broken", KnownResourceStates.FailedToStart);

        Assert.Equal($"{_folder.Name}.hello.dll", Path.GetFileName($"{ended.Snapshot.Properties.Single(p => p.Name == "project.path").Value}"));
        var lines = await app.WaitForLineAsync("broken", $"Building {broken}");
        Assert.StartsWith($"Project 'broken' ({broken}) cannot be built: {broken}(1,", lines[^1], StringComparison.Ordinal);
    }

    private async Task<string> WriteAsync(string name, string code)
    {
        var path = Path.Combine(_folder.FullName, $"{_folder.Name}.{name}.cs");
        await File.WriteAllTextAsync(path, code, TestContext.Current.CancellationToken);
        return path;
    }
}
