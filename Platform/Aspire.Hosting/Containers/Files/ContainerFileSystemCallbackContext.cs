namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a callback knows that tells the files of a container.</summary>
public sealed class ContainerFileSystemCallbackContext
{
    /// <summary>Services of the host.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The same as <see cref="Services"/>, by an earlier name.</summary>
    [Obsolete("Use Services instead.")]
    public IServiceProvider ServiceProvider
    {
        get => Services;
        init => Services = value;
    }

    /// <summary>The container.</summary>
    public required IResource Model { get; init; }
}
