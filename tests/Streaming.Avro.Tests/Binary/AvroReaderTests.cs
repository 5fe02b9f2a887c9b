using Streaming.Avro.Binary;

namespace Streaming.Avro.Tests.Binary;

public class AvroReaderTests
{
    private delegate void Reading(ref AvroReader reader);

    [Theory]
    [InlineData(0, "00")]
    [InlineData(-1, "01")]
    [InlineData(1, "02")]
    [InlineData(-64, "7F")]
    [InlineData(64, "8001")]
    [InlineData(long.MaxValue, "FEFFFFFFFFFFFFFFFF01")]
    [InlineData(long.MinValue, "FFFFFFFFFFFFFFFFFF01")]
    public void Integers_are_zigzag_varints(long value, string hex)
    {
        var writer = new AvroWriter();
        writer.WriteLong(value);
        var written = Convert.ToHexString(writer.Written);
        writer.Dispose();
        var reader = new AvroReader(Convert.FromHexString(hex));

        Assert.Equal(hex, written);
        Assert.Equal(value, reader.ReadLong());
    }

    [Fact]
    public void A_length_beyond_the_data_is_refused_before_anything_is_allocated()
    {
        var bytes = Convert.FromHexString("FEFFFFFFFFFFFFFFFF01");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refused(bytes, "At byte 0: the length 9223372036854775807 is more than the 10 bytes left.", (ref AvroReader reader) => reader.ReadString());
        Refused(bytes, "At byte 0: a block of 9223372036854775807 items cannot stand in the 10 bytes left.", (ref AvroReader reader) => reader.ReadBlock(1));
        Refused(bytes, "At byte 0: a block has 9223372036854775807 items without bytes; at most 65536 are allowed.", (ref AvroReader reader) => reader.ReadBlock(0));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }

    [Fact]
    public void What_is_no_value_of_the_type_is_refused()
    {
        Refused([2], "At byte 1: 2 is no boolean.", (ref AvroReader reader) => reader.ReadBoolean());
        Refused([0x80], "At byte 0: the data ends within an integer.", (ref AvroReader reader) => reader.ReadInt());
        Refused([.. Enumerable.Repeat((byte)0xFF, 11)], "At byte 0: an integer has more than 64 bits.", (ref AvroReader reader) => reader.ReadLong());
        Refused(Convert.FromHexString("8080808010"), "At byte 0: the integer 2147483648 has more than 32 bits.", (ref AvroReader reader) => reader.ReadInt());
        Refused([1], "At byte 0: the length -1 is more than the 1 bytes left.", (ref AvroReader reader) => reader.ReadBytes());
        Refused([6], "At byte 0: there is no enum symbol 3; there are 3.", (ref AvroReader reader) => reader.ReadEnum(3));
        Refused([1], "At byte 0: there is no union branch -1; there are 2.", (ref AvroReader reader) => reader.ReadUnionIndex(2));
        Refused([4, 0xC3, 0x28], "The string at byte 0 is no valid UTF-8.", (ref AvroReader reader) => reader.ReadString());
        Refused([1, 2, 3], "At byte 0: 4 bytes are needed, 3 are left.", (ref AvroReader reader) => reader.ReadFloat());
    }

    [Fact]
    public void A_block_with_its_size_is_read_like_one_without()
    {
        // Count -2, 2 bytes, then the end.
        var reader = new AvroReader([3, 4, 10, 12, 0]);

        Assert.Equal(2, reader.ReadBlock(1));
        Assert.Equal((5, 6), (reader.ReadInt(), reader.ReadInt()));
        Assert.Equal(0, reader.ReadBlock(1));
    }

    [Fact]
    public void A_decimal_beyond_dotnets_is_refused()
    {
        byte[] wide = [40, .. Enumerable.Repeat((byte)0x7F, 20)];
        byte[] padded = [40, .. Enumerable.Repeat((byte)0xFF, 19), 0xFE];
        var reader = new AvroReader(padded);

        Refused(wide, "At byte 21: a decimal has more digits than .NET's decimal holds.", (ref AvroReader bytes) => bytes.ReadDecimal(2));
        Assert.Equal(-0.02m, reader.ReadDecimal(2));
    }

    private static void Refused(byte[] bytes, string message, Reading read)
    {
        Assert.Equal(message, Assert.Throws<AvroException>(() =>
        {
            var reader = new AvroReader(bytes);
            read(ref reader);
        }).Message);
    }
}
