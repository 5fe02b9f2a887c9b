namespace Streaming.SchemaRegistry.Http;

/// <summary>What lists are asked for: a part of them, with or without what was deleted.</summary>
internal readonly struct Page
{
    // Bound by the framework from the query: offset counts from 0, a limit below 0 or none means all.
    public int? Offset { get; init; }

    public int? Limit { get; init; }

    public IReadOnlyList<T> Of<T>(IEnumerable<T> items)
    {
        var rest = items.Skip(Math.Max(0, Offset ?? 0));
        return [.. Limit is >= 0 and var limit ? rest.Take(limit) : rest];
    }
}
