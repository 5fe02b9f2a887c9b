namespace Aspire.Hosting.ApplicationModel;

/// <summary>The program that a resource runs, and where; the last one counts.</summary>
public sealed class ExecutableAnnotation : IResourceAnnotation
{
    /// <summary>A path, or a name looked up in PATH.</summary>
    public required string Command { get; set; }

    /// <summary>Directory that it runs in.</summary>
    public required string WorkingDirectory { get; set; }
}
