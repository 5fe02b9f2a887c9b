using System.Globalization;
using Streaming.Contracts;

namespace Streaming.Consumers.Revenue;

/// <summary>A window as <c>GET /revenue</c> shows it: instants in UTC, the revenue in pounds with three decimals.</summary>
internal sealed record RevenueRow(string Country, string WindowStart, string WindowEnd, long Orders, long Items, string Revenue)
{
    /// <summary>For comparison; the text of it is <see cref="WindowStart"/>.</summary>
    internal DateTimeOffset Start { get; private init; }

    public static RevenueRow Of(RevenueWindow window) => new(
        window.Country,
        Text(window.WindowStart),
        Text(window.WindowEnd),
        window.Orders,
        window.Items,
        window.Revenue.ToString("F3", CultureInfo.InvariantCulture))
    {
        Start = window.WindowStart,
    };

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
