using Streaming.Contracts;

namespace Streaming.Producers.Csv;

/// <summary>What a line became: an order, or the reason why not with the key as far as it could be found.</summary>
internal readonly record struct OrderRow(OrderLine? Order, string? Key, string? Reason)
{
    public static OrderRow Accepted(OrderLine order) => new(order, order.InvoiceNo, null);

    public static OrderRow Rejected(string? key, string reason) => new(null, string.IsNullOrEmpty(key) ? null : key, reason);
}
