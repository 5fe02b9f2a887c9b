namespace Streaming.Consumers.Revenue;

/// <summary>Which windows are asked for.</summary>
/// <param name="Country">The country, letter by letter; null for all.</param>
/// <param name="From">Windows that start then or later; null for all.</param>
/// <param name="To">Windows that start before; null for all.</param>
internal sealed record RevenueFilter(string? Country, DateTimeOffset? From, DateTimeOffset? To)
{
    public static RevenueFilter All { get; } = new(null, null, null);

    public bool Takes(RevenueRow row) =>
        (Country is null || row.Country == Country) && (From is null || row.Start >= From) && (To is null || row.Start < To);
}
