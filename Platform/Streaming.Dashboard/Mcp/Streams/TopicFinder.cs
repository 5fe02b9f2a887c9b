using Streaming.Dashboard.Streams.Topics;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Mcp.Streams;

/// <summary>The topics of the cluster.</summary>
internal sealed class TopicFinder(ClusterWatch cluster)
{
    public Task<ClusterState> AskAsync(CancellationToken cancellationToken) => cluster.Cluster.NextAsync(cancellationToken);

    /// <exception cref="ToolException">There is none of that name.</exception>
    public async Task<TopicState> FindAsync(string name, CancellationToken cancellationToken)
    {
        var state = await AskAsync(cancellationToken);
        return state.Find(name) ?? throw ToolException.Unknown("topic", name, state.Topics.Select(topic => topic.Name), TopicTools.List);
    }
}
