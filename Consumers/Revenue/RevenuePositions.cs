using System.Globalization;

namespace Streaming.Consumers.Revenue;

/// <summary>
/// The next offset of each partition of a topic: how far a client has read. Offsets are the same for every replica, so a client may
/// continue at another one; the topic's id tells them from those of another topic of the same name. As text <c>id/0:12,2:7</c>, the
/// id of an event.
/// </summary>
internal sealed class RevenuePositions(string topicId)
{
    private readonly SortedDictionary<int, long> _next = [];

    /// <summary>Positions that nobody can continue from.</summary>
    public static RevenuePositions Unknown { get; } = new("") { [0] = long.MaxValue };

    public string TopicId => topicId;

    public IEnumerable<KeyValuePair<int, long>> All => _next;

    /// <summary>The next offset of a partition, 0 where nothing of it was read.</summary>
    public long this[int partition]
    {
        get => _next.GetValueOrDefault(partition);
        set => _next[partition] = value;
    }

    /// <summary>Reads an event's id; null where it is none.</summary>
    public static RevenuePositions? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return null;
        }

        var positions = new RevenuePositions(text[..slash]);
        if (slash == text.Length - 1)
        {
            return positions;
        }

        foreach (var part in text[(slash + 1)..].Split(','))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0
                || !int.TryParse(part.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var partition)
                || !long.TryParse(part.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var next)
                || !positions._next.TryAdd(partition, next))
            {
                return null;
            }
        }

        return positions;
    }

    public override string ToString() =>
        $"{topicId}/{string.Join(',', _next.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}:{pair.Value}")))}";
}
