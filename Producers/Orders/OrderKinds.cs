using Streaming.Contracts;

namespace Streaming.Producers.Orders;

internal static class OrderKinds
{
    /// <summary>What an invoice stands for, by its number's first letter.</summary>
    public static OrderKind Of(string invoiceNo) => invoiceNo switch
    {
        ['C', ..] => OrderKind.Cancellation,
        ['A', ..] => OrderKind.Adjustment,
        _ => OrderKind.Sale,
    };
}
