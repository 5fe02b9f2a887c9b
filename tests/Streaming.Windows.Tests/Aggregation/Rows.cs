using Streaming.Windows.Records;

namespace Streaming.Windows.Tests.Aggregation;

/// <summary>Rows of the revenue job.</summary>
internal static class Rows
{
    public static SourceRow Of(long timestamp, string country, string id, string invoice = "1", long quantity = 1, long price = 1000)
    {
        var row = new SourceRow(1, 3) { Timestamp = timestamp, Id = id };
        row.Key[0] = country;
        row.Inputs[0] = new(invoice, 0);
        row.Inputs[1] = new(null, quantity);
        row.Inputs[2] = new(null, (Int128)quantity * price);
        return row;
    }
}
