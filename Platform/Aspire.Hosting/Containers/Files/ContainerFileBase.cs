namespace Aspire.Hosting.ApplicationModel;

/// <summary>A file that is written into a container; without contents and source it is empty.</summary>
public abstract class ContainerFileBase : ContainerFileSystemItem
{
    /// <summary>What stands in it, as UTF-8; not together with <see cref="SourcePath"/>.</summary>
    public string? Contents { get; set; }

    /// <summary>Absolute path of a file of the host that is copied; not together with <see cref="Contents"/>.</summary>
    public string? SourcePath { get; set; }

    /// <summary>True leaves the file out where it cannot be read, and starts the container all the same.</summary>
    public bool? ContinueOnError { get; set; }
}
