namespace Aspire.Hosting.Tests.Publishing;

/// <summary>A folder with an AppHost's folder, a project beside it, of which only the launch profiles matter, and a program of one file.</summary>
internal sealed class SampleSolution : IDisposable
{
    private const string Profiles = """
        {
          "profiles": {
            "http": { "commandName": "Project", "applicationUrl": "http://localhost:5301", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } },
            "https": { "commandName": "Project", "applicationUrl": "https://localhost:7301;http://localhost:5301", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } }
          }
        }
        """;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("aspire-sample-");

    public SampleSolution()
    {
        AppHost = _root.CreateSubdirectory("AppHost").FullName;
        File.WriteAllText(Path.Combine(_root.CreateSubdirectory(Path.Combine("Producers", "Properties")).FullName, "launchSettings.json"), Profiles);
        File.WriteAllText(Path.Combine(_root.FullName, "Producers", "Producers.csproj"), "<Project />");
        File.WriteAllText(Path.Combine(_root.FullName, "app.cs"), string.Empty);
    }

    public string AppHost { get; }

    public void Dispose() => _root.Delete(recursive: true);
}
