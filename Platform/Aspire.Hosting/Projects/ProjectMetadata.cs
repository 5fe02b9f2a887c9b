namespace Aspire.Hosting;

/// <summary>A project by its path, or by that of the folder that it is alone in.</summary>
internal sealed class ProjectMetadata(string path) : IProjectMetadata
{
    public string ProjectPath { get; } = Directory.Exists(path) && Directory.GetFiles(path, "*.csproj") is [var only] ? only : path;
}
