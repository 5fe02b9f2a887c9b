using Streaming.Chaos.Truth;
using Streaming.Testing.Platform;

namespace Streaming.Chaos.Tests.Truth;

public sealed class OrderFileTests
{
    [Fact]
    public void A_row_is_read_with_its_quotes_and_what_it_lacks()
    {
        Assert.Equal(
            new OrderRow("C1", "A", "a \"b\", c ", -2, new(2010, 12, 1, 9, 41, 0, TimeSpan.Zero), 2.125m, 17850, "UK"),
            OrderFile.Parse("C1,A,\"a \"\"b\"\", c \",-2,2010-12-01 09:41:00,2.125,17850.0,UK"));
        Assert.Equal(
            new OrderRow("1", "A", null, 3, new(2010, 12, 1, 9, 41, 0, TimeSpan.Zero), 0, null, "UK"),
            OrderFile.Parse("1,A,,3,2010-12-01 09:41:00,0.0,,UK"));
    }

    [Fact]
    public void A_broken_row_leaves_no_truth() => Assert.Throws<FormatException>(() => OrderFile.Parse("1,A,x"));

    [Fact]
    public void The_real_day_has_the_totals_that_are_known_of_it()
    {
        var rows = RealDay.Read();

        Assert.Equal(new Summary(3108, 143, 26, 26814, "58635.560", 0), Ledger.Of(rows));
    }
}
