namespace Aspire.Hosting.ApplicationModel;

/// <summary>A program of this machine.</summary>
/// <param name="name">Name of the resource.</param>
/// <param name="command">The program: a path, or a name looked up in PATH.</param>
/// <param name="workingDirectory">Directory that it runs in.</param>
public class ExecutableResource(string name, string command, string workingDirectory) : Resource(name),
    IResourceWithEnvironment, IResourceWithArgs, IResourceWithServiceDiscovery, IResourceWithWaitSupport, IResourceWithProbes, IComputeResource
{
    /// <summary>The program.</summary>
    public string Command { get; } = command;

    /// <summary>Directory that it runs in.</summary>
    public string WorkingDirectory { get; } = workingDirectory;
}
