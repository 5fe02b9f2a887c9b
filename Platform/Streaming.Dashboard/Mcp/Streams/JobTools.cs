using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Streaming.Dashboard.Mcp.Answers;
using Streaming.Dashboard.Streams.Jobs;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Mcp.Streams;

/// <summary>Tells of jobs.</summary>
internal sealed class JobTools(JobWatch watch)
{
    [McpServerTool(Name = "list_jobs", Title = "Jobs", ReadOnly = true, OpenWorld = false)]
    [Description("Lists the stream processing jobs of Flink and of the windowed runtime: state, watermark, records in and out, late ones, checkpoints, steps, and why one failed. A server that does not answer says why.")]
    public async Task<CallToolResult> ListJobsAsync([Description("A text that the names have.")] string? search = null, CancellationToken cancellationToken = default)
    {
        var servers = await watch.Servers.NextAsync(cancellationToken);
        ToolJob[] jobs = [.. servers.SelectMany(server => server.Jobs).Where(job => string.IsNullOrEmpty(search) || job.Name.Contains(search, StringComparison.OrdinalIgnoreCase)).Select(ToolJob.Of)];
        return new ToolAnswer().List("jobs", jobs, jobs.Length, "Narrow with search.")
            .Set("unreachable", servers.Any(server => server.Failure is not null) ? servers.Where(server => server.Failure is not null).Select(server => $"{server.Address}: {server.Failure}") : null).Result();
    }
}
