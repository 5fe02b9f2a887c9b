using Streaming.Broker.Log;

namespace Streaming.Broker.Tests.Log;

public sealed class Crc32CTests
{
    private const uint Polynomial = 0x82F63B78;

    [Fact]
    public void The_check_value_of_the_catalogue_is_right() =>
        Assert.Equal(0xE3069283u, Crc32C.Compute("123456789"u8));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(12_287)]
    [InlineData(12_288)]
    [InlineData(12_289)]
    [InlineData(100_003)]
    public void Data_of_every_length_has_the_checksum_that_the_definition_gives(int length)
    {
        var data = new byte[length];
        new Random(length).NextBytes(data);
        Assert.Equal(BitByBit(data), Crc32C.Compute(data));
    }

    private static uint BitByBit(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : Polynomial);
            }
        }

        return ~crc;
    }
}
