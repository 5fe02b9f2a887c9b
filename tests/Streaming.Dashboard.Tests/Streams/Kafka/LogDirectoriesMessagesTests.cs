using Streaming.Dashboard.Streams.Kafka;

namespace Streaming.Dashboard.Tests.Streams.Kafka;

public sealed class LogDirectoriesMessagesTests
{
    // Correlation id, throttle time, one directory "d" without error, one topic "t", two partitions, the second on its way to another disk.
    private const string Answer = "00000001" + "00000000" + "00000001" + "0000" + "000164" + "00000001" + "000174" + "00000002"
        + "00000003" + "0000000000000400" + "0000000000000000" + "00" + "00000003" + "0000000000000100" + "0000000000000000" + "01";

    [Fact]
    public void Sizes_are_read_and_copies_under_way_are_not_counted() =>
        Assert.Equal([("t", 3, 1024L)], LogDirectoriesMessages.Read(Convert.FromHexString(Answer)));

    [Fact]
    public void What_breaks_the_protocol_is_refused()
    {
        for (var length = 0; length < Answer.Length; length += 2)
            Assert.ThrowsAny<ArgumentException>(() => LogDirectoriesMessages.Read(Convert.FromHexString(Answer[..length])));
        Assert.ThrowsAny<ArgumentException>(() => LogDirectoriesMessages.Read(Convert.FromHexString("00000001" + "00000000" + "7FFFFFFF")));
    }
}
