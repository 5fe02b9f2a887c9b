using System.Text.RegularExpressions;

namespace Streaming.Broker.Topics;

/// <summary>Kafka's rule for topic names.</summary>
internal static partial class TopicName
{
    public static bool IsValid(string name) => name is not ("." or "..") && Pattern().IsMatch(name);

    [GeneratedRegex("^[a-zA-Z0-9._-]{1,249}$")]
    private static partial Regex Pattern();
}
