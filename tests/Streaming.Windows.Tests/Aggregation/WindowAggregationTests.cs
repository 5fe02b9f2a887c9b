using Streaming.Windows.Aggregation;
using Streaming.Windows.Records;

namespace Streaming.Windows.Tests.Aggregation;

public sealed class WindowAggregationTests : IDisposable
{
    private const long Minute = 60_000;
    private readonly TemporaryFolder _folder = new();
    private readonly WindowAggregation _windows;

    public WindowAggregationTests()
    {
        _windows = new(Jobs.Revenue(_folder.Path));
        _windows.Watermarks.Add(0, null);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_window_closes_when_the_watermark_reaches_its_end_and_not_before()
    {
        _windows.Apply(0, Rows.Of(0, "UK", "a", "1", quantity: 3, price: 2500));
        _windows.Apply(0, Rows.Of((11 * Minute) - 1, "UK", "b"));
        Assert.Empty(_windows.Close());

        _windows.Apply(0, Rows.Of(11 * Minute, "UK", "c"));
        var closed = Assert.Single(_windows.Close());

        Assert.Equal(["UK"], closed.Key);
        Assert.Equal((0, 10 * Minute), (closed.Start, closed.End));
        Assert.Equal([1, 3, 7500], closed.Results);
        Assert.Equal(1, _windows.OpenCount);
    }

    [Fact]
    public void A_record_is_late_once_the_watermark_has_reached_the_end_of_its_window()
    {
        _windows.Apply(0, Rows.Of((11 * Minute) - 1, "UK", "a"));
        Assert.Equal(RowOutcome.Counted, _windows.Apply(0, Rows.Of(5 * Minute, "UK", "b")));

        _windows.Apply(0, Rows.Of(11 * Minute, "UK", "c"));

        Assert.Equal(RowOutcome.Late, _windows.Apply(0, Rows.Of((10 * Minute) - 1, "UK", "d")));
        Assert.Equal(RowOutcome.Counted, _windows.Apply(0, Rows.Of(10 * Minute, "UK", "e")));
    }

    [Fact]
    public void A_copy_within_the_window_is_dropped()
    {
        Assert.Equal(RowOutcome.Counted, _windows.Apply(0, Rows.Of(0, "UK", "a", quantity: 5)));
        Assert.Equal(RowOutcome.Duplicate, _windows.Apply(0, Rows.Of(0, "UK", "a", quantity: 5)));
        _windows.Apply(0, Rows.Of(20 * Minute, "UK", "z"));

        Assert.Equal([1, 5, 5000], Assert.Single(_windows.Close()).Results);
    }

    [Fact]
    public void What_came_back_counts_with_its_sign()
    {
        _windows.Apply(0, Rows.Of(0, "UK", "a", "1", quantity: 2));
        _windows.Apply(0, Rows.Of(0, "UK", "b", "C1", quantity: -5));
        _windows.Apply(0, Rows.Of(20 * Minute, "UK", "z"));

        Assert.Equal([2, -3, -3000], Assert.Single(_windows.Close()).Results);
    }

    [Fact]
    public void Windows_close_by_start_and_key()
    {
        foreach (var (time, country) in new[] { (-10, "UK"), (10, "UK"), (0, "UK"), (10, "EIRE"), (0, "France") })
        {
            _windows.Apply(0, Rows.Of(time * Minute, country, $"{time}{country}"));
        }

        _windows.Apply(0, Rows.Of(100 * Minute, "UK", "z"));

        Assert.Equal(
            [(-10, "UK"), (0, "France"), (0, "UK"), (10, "EIRE"), (10, "UK")],
            _windows.Close().Select(closed => (closed.Start / Minute, closed.Key[0])));
    }

    [Fact]
    public void A_window_past_the_year_9999_cannot_be_counted() =>
        Assert.Throws<UndecodableRecordException>(() => _windows.Apply(0, Rows.Of(DateTimeOffset.MaxValue.ToUnixTimeMilliseconds(), "UK", "a")));
}
