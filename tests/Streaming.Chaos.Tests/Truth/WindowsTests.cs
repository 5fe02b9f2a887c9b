using Streaming.Chaos.Truth;

namespace Streaming.Chaos.Tests.Truth;

public sealed class WindowsTests
{
    private static readonly DateTimeOffset Nine = new(2010, 12, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_window_is_closed_once_the_watermark_is_at_its_end()
    {
        OrderRow[] rows = [Row("1", 0, 2, 1.5m), Row("1", 9, 1, 0.25m), Row("2", 9, -1, 1), Row("2", 11, 1, 1)];
        Dictionary<string, int> one = new() { ["1"] = 0, ["2"] = 0 };

        Assert.Equal(Nine.AddMinutes(10), Windows.Watermark(rows, one, 1));
        Assert.Equal([new Window("UK", Nine, Nine.AddMinutes(10), 2, 2, "2.250")], Windows.Closed(rows, Nine.AddMinutes(10)));
        Assert.Empty(Windows.Closed(rows, Nine.AddMinutes(10).AddTicks(-1)));
    }

    [Fact]
    public void The_slowest_partition_holds_the_watermark_back_and_an_empty_one_holds_it_for_ever()
    {
        OrderRow[] rows = [Row("1", 5, 1, 1), Row("2", 50, 1, 1)];
        Dictionary<string, int> two = new() { ["1"] = 0, ["2"] = 1 };

        Assert.Equal(Nine.AddMinutes(4), Windows.Watermark(rows, two, 2));
        Assert.Null(Windows.Watermark(rows, two, 3));
        Assert.Empty(Windows.Closed(rows, null));
    }

    [Fact]
    public void The_real_day_has_the_windows_that_are_known_of_it()
    {
        var windows = Windows.Closed(RealDay.Read(), DateTimeOffset.MaxValue);

        Assert.Contains(new Window("Australia", Nine.AddHours(1), Nine.AddMinutes(70), 1, 107, "358.250"), windows);
        Assert.Contains(new Window("EIRE", Nine.AddHours(5), Nine.AddMinutes(310), 2, 243, "555.380"), windows);
    }

    private static OrderRow Row(string invoice, int minute, int quantity, decimal price) =>
        new(invoice, "A", null, quantity, Nine.AddMinutes(minute), price, null, "UK");
}
