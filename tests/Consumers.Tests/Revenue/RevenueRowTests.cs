using System.Text.Json;
using Streaming.Consumers.Revenue;

namespace Streaming.Consumers.Tests.Revenue;

public sealed class RevenueRowTests
{
    [Theory]
    [InlineData("358.25", "358.250")]
    [InlineData("-0.001", "-0.001")]
    [InlineData("0", "0.000")]
    [InlineData("999999999999999.999", "999999999999999.999")]
    public void Revenue_is_exact_with_three_decimals(string revenue, string expected) =>
        Assert.Equal(expected, Rows.Row("EIRE", 14, decimal.Parse(revenue, System.Globalization.CultureInfo.InvariantCulture)).Revenue);

    [Fact]
    public void A_row_is_the_object_of_the_interface() => Assert.Equal(
        """{"country":"Australia","windowStart":"2010-12-01T10:00:00Z","windowEnd":"2010-12-01T10:10:00Z","orders":1,"items":107,"revenue":"358.250"}""",
        JsonSerializer.Serialize(Rows.Row("Australia", 10), JsonSerializerOptions.Web));

    [Fact]
    public void Milliseconds_are_shown_where_there_are_any()
    {
        var window = Rows.Window("EIRE", 10);
        window = new() { Country = "EIRE", WindowStart = window.WindowStart.AddMilliseconds(20), WindowEnd = window.WindowEnd, Orders = 1, Items = 1, Revenue = 1 };

        Assert.Equal("2010-12-01T10:00:00.02Z", RevenueRow.Of(window).WindowStart);
    }
}
