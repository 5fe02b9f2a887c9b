using System.Text;
using Streaming.Producers.Csv;

namespace Streaming.Producers.Tests.Csv;

public sealed class FileLinesTests
{
    [Fact]
    public async Task Byte_order_mark_and_both_line_ends_are_taken_off()
    {
        var lines = await ReadAsync([0xEF, 0xBB, 0xBF, .. "a\r\nb\n\nc"u8]);

        Assert.Equal([(1, "a"), (2, "b"), (3, ""), (4, "c")], lines.Select(line => ((int)line.Number, Encoding.UTF8.GetString(line.Bytes))));
    }

    [Fact]
    public async Task Of_a_line_that_is_too_long_the_beginning_is_kept_and_the_next_is_whole()
    {
        var lines = await ReadAsync([.. Enumerable.Repeat((byte)'x', FileLines.MaxBytes * 3), .. "\nnext\n"u8]);

        Assert.Equal([(FileLines.MaxBytes, true), (4, false)], lines.Select(line => (line.Bytes.Length, line.IsTooLong)));
    }

    [Fact]
    public async Task A_line_as_long_as_allowed_is_whole()
    {
        var lines = await ReadAsync([.. Enumerable.Repeat((byte)'x', FileLines.MaxBytes), (byte)'\n']);

        Assert.Equal([(FileLines.MaxBytes, false)], lines.Select(line => (line.Bytes.Length, line.IsTooLong)));
    }

    private static async Task<List<FileLine>> ReadAsync(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await FileLines.ReadAsync(stream, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }
}
