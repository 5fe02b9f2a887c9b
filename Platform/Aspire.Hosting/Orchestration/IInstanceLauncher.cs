using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>Starts instances of one kind of resource.</summary>
internal interface IInstanceLauncher
{
    /// <param name="resource">The resource.</param>
    /// <param name="instance">Number of the instance, from 0.</param>
    /// <param name="id">Id of the instance.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    Task<LaunchedInstance> LaunchAsync(IResource resource, int instance, string id, CancellationToken cancellationToken);
}
