namespace Aspire.Hosting.ApplicationModel;

/// <summary>Builds the image of a container from a Dockerfile.</summary>
/// <param name="contextPath">Absolute path of the build context.</param>
/// <param name="dockerfilePath">Absolute path of the Dockerfile.</param>
/// <param name="stage">Stage to build; null is the last.</param>
public class DockerfileBuildAnnotation(string contextPath, string dockerfilePath, string? stage) : IResourceAnnotation
{
    /// <summary>Absolute path of the build context.</summary>
    public string ContextPath { get; } = contextPath;

    /// <summary>Absolute path of the Dockerfile.</summary>
    public string DockerfilePath { get; } = dockerfilePath;

    /// <summary>Stage to build; null is the last.</summary>
    public string? Stage { get; } = stage;

    /// <summary>Build arguments: text, parameters or expressions.</summary>
    public Dictionary<string, object?> BuildArguments { get; } = [];

    /// <summary>Secrets of the build, which the image does not keep: parameters or files.</summary>
    public Dictionary<string, object> BuildSecrets { get; } = [];

    /// <summary>False where the image is only built, for others to take files from.</summary>
    public bool HasEntrypoint { get; set; } = true;
}
