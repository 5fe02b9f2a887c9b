using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>The files that every component has.</summary>
internal static class Component
{
    /// <param name="context">Model and options.</param>
    /// <param name="folder">Folder of the component; a second component in it is told apart by <paramref name="prefix"/>.</param>
    /// <param name="prefix">Beginning of the file names, empty where the folder has one component.</param>
    /// <param name="workload">Deployment, StatefulSet or Job, with the file's name.</param>
    /// <param name="services">Its Services, none where nobody connects to it.</param>
    /// <param name="policy">Who may talk to it.</param>
    public static IEnumerable<ManifestFile> Files(
        this GenerateContext context, string folder, string prefix, object workload, IReadOnlyList<V1Service> services, ComponentPolicy policy)
    {
        var built = policy.Build();
        var app = built.Metadata.Name;
        yield return new($"{folder}/{prefix}serviceaccount.yaml", [context.Account(app)]);
        yield return new($"{folder}/{prefix}networkpolicy.yaml", [built]);
        if (services.Count > 0)
        {
            yield return new($"{folder}/{prefix}service.yaml", services);
        }

        if (workload is not V1Job)
        {
            yield return new($"{folder}/{prefix}poddisruptionbudget.yaml", [context.Budget(app)]);
        }

        yield return new($"{folder}/{prefix}{workload.GetType().Name[2..].ToLowerInvariant()}.yaml", [workload]);
    }
}
