using Streaming.Dashboard.ConsoleLogs;

namespace Streaming.Dashboard.Tests.ConsoleLogs;

public sealed class ConsoleBufferTests
{
    [Fact]
    public void A_full_buffer_drops_its_oldest_block_and_counts_the_lines()
    {
        var buffer = new ConsoleBuffer(maxLines: 300);

        buffer.Add([.. Lines(1, 301)]);

        var blocks = buffer.Snapshot();
        Assert.Equal([100, 100, 1], blocks.Select(block => block.Count));
        Assert.Equal("line 101", blocks[0].Block.Take(1).Single().Text);
        Assert.Equal((301, 100), (buffer.Added, buffer.Dropped));
    }

    [Fact]
    public void What_was_seen_stays_as_it_was_seen()
    {
        var buffer = new ConsoleBuffer(maxLines: 300);
        buffer.Add([.. Lines(1, 2)]);
        var seen = buffer.Snapshot();

        buffer.Add([.. Lines(3, 500)]);

        Assert.Equal(["line 1", "line 2"], seen.SelectMany(view => view.Block.Take(view.Count)).Select(line => line.Text));
    }

    [Fact]
    public void Clearing_forgets_the_lines_and_goes_on()
    {
        var buffer = new ConsoleBuffer(maxLines: 300);
        buffer.Add([.. Lines(1, 5)]);

        buffer.Clear();
        buffer.Add([.. Lines(6, 6)]);

        Assert.Equal("line 6", Assert.Single(buffer.Snapshot()).Block.Take(1).Single().Text);
    }

    [Fact]
    public void A_change_is_told_once_per_batch()
    {
        var buffer = new ConsoleBuffer(maxLines: 300);
        var changes = 0;
        using (buffer.Changes.Follow(() => changes++))
            buffer.Add([.. Lines(1, 50)]);
        buffer.Add([.. Lines(51, 60)]);

        Assert.Equal(1, changes);
    }

    private static IEnumerable<ConsoleLine> Lines(int from, int to) =>
        Enumerable.Range(from, to - from + 1).Select(number => new ConsoleLine(number, null, false, [new AnsiSegment($"line {number}", null)]));
}
