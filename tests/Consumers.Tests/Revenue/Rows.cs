using Confluent.Kafka;
using Streaming.Consumers.Revenue;
using Streaming.Contracts;

namespace Streaming.Consumers.Tests.Revenue;

/// <summary>Windows of 2010-12-01.</summary>
internal static class Rows
{
    public static RevenueWindow Window(string country, int hour, decimal revenue = 358.25m, long items = 107, int minute = 0)
    {
        var start = new DateTimeOffset(2010, 12, 1, hour, minute, 0, TimeSpan.Zero);
        return new RevenueWindow { Country = country, WindowStart = start, WindowEnd = start.AddMinutes(10), Orders = 1, Items = items, Revenue = revenue };
    }

    public static RevenueRow Row(string country, int hour, decimal revenue = 358.25m, long items = 107, int minute = 0) =>
        RevenueRow.Of(Window(country, hour, revenue, items, minute));

    public static TopicPartitionOffset At(int partition, long offset) => new("revenue", partition, offset);
}
