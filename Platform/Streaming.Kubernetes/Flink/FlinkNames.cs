using Aspire.Hosting.ApplicationModel;
using Streaming.Hosting;

namespace Streaming.Kubernetes;

/// <summary>Names of the objects of a Flink cluster, and who of its parts connects to whom.</summary>
internal static class FlinkNames
{
    public const string Folder = "flink";
    public const string ImageName = "flink";
    public const string StateVolume = "flink-state";

    /// <summary>Both parts read and write what a job's statements name.</summary>
    public static IEnumerable<Connection> Connections(FlinkSqlJobResource job, PublishedModel model) =>
        from connection in model.Connections
        where connection.From == job.Name && connection.To != job.Parent.JobManager.Name
        from part in new[] { job.Parent.JobManager, job.Parent.TaskManager }
        select connection with { From = part.Name };

    /// <summary>TaskManagers register with the JobManager and fetch job files from it; it talks back to them.</summary>
    public static IEnumerable<Connection> Connections(FlinkResource taskManager, PublishedModel model)
    {
        var jobManager = JobManager(model);
        yield return new(taskManager.Name, jobManager.Name, Port(jobManager, FlinkResource.RpcEndpointName));
        yield return new(taskManager.Name, jobManager.Name, Port(jobManager, FlinkResource.BlobEndpointName));
        yield return new(jobManager.Name, taskManager.Name, Port(taskManager, FlinkResource.RpcEndpointName));
        yield return new(jobManager.Name, taskManager.Name, Port(taskManager, FlinkResource.QueryEndpointName));
    }

    public static int Port(FlinkResource part, string endpoint) => part.GetEndpoint(endpoint).TargetPort!.Value;

    private static FlinkResource JobManager(PublishedModel model) => model.Resources.Select(r => r.Resource).OfType<FlinkResource>().First(f => f.Role == FlinkRole.JobManager);
}
