using Streaming.Dashboard.Streams.Topics;

namespace Streaming.Dashboard.Streams.DeadLetters;

/// <summary>Which topics hold dead letters: their names say so.</summary>
internal static class DeadLetterTopics
{
    public const string Suffix = ".dlq";

    public static IReadOnlyList<string> Of(ClusterState cluster) =>
        [.. cluster.Topics.Select(topic => topic.Name).Where(name => name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))];
}
