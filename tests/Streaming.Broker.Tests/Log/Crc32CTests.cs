using Streaming.Broker.Log;

namespace Streaming.Broker.Tests.Log;

public sealed class Crc32CTests
{
    [Fact]
    public void The_check_value_of_the_catalogue_is_right() =>
        Assert.Equal(0xE3069283u, Crc32C.Compute("123456789"u8));
}
