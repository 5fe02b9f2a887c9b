using Streaming.Avro.Tests.Contracts;

namespace Streaming.Avro.Tests.Binary;

public class GeneratedCodecTests
{
    [Fact]
    public void Apache_Avro_reads_what_is_written_and_writes_the_same_bytes()
    {
        // Apache.Avro 1.12.2 loses a millisecond of some timestamps (2474-02-17T15:24:42.401Z), so it gets them as plain numbers.
        var schema = Codec.SchemaOf<Everything>().ToJson().Replace("timestamp-", "plain-", StringComparison.Ordinal);
        var samples = new EverythingSamples(1);
        for (var i = 0; i < 300; i++)
        {
            var bytes = Codec.Write(samples.Next());

            Assert.Equal(bytes, Apache.Write(schema, Apache.Read(schema, bytes)));
        }
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var samples = new EverythingSamples(2);
        for (var i = 0; i < 300; i++)
        {
            var value = samples.Next();
            var bytes = Codec.Write(value);
            var read = Codec.Read<Everything>(bytes);

            Assert.Equal(bytes, Codec.Write(read));
            Assert.Equivalent(value with { EverythingValue = null }, read with { EverythingValue = null }, strict: true);
        }
    }

    [Fact]
    public void Every_cut_of_a_message_is_refused()
    {
        var bytes = Codec.Write(new EverythingSamples(3).Next());
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<AvroException>(() => Codec.Read<Everything>(bytes[..length]));
        }
    }

    [Fact]
    public void Defaults_of_fields_are_defaults_of_properties()
    {
        var value = new Defaults();

        Assert.True(value.Flag);
        Assert.Equal(-5, value.Small);
        Assert.Equal(long.MinValue, value.Large);
        Assert.Equal(1500.0, value.Twice);
        Assert.Equal("a \"quoted\" é", value.Text);
        Assert.Equal([1, 0xff], value.Raw);
        Assert.Equal(Grade.B, value.Level);
        Assert.Equal([1, 2], value.Numbers);
        Assert.Equal("v", value.Map["k"]);
        Assert.Equal(12.34m, value.Price);
        Assert.Equal(new Point { X = 3, Y = 9 }, value.Point);
        Assert.Null(value.Optional);
        Assert.Equal("here", value.Present);
        Assert.Equal(new Defaults.GeneralUnion.Int(4), value.General);
        Assert.Equal(new DateOnly(1970, 1, 1), value.Day);
        Assert.Equal((1, 2, 3), (value.Class, value.DefaultsValue, value.ToStringValue));
    }

    [Theory]
    [InlineData("1.2345", "'price' is 1.2345, which has more decimals than the 3 of decimal(20,3).")]
    [InlineData("123456789012345678", "'price' is 123456789012345678, which does not fit into decimal(20,3).")]
    [InlineData("79228162514264337593543950335", "'price' is 79228162514264337593543950335, which does not fit into decimal(20,3).")]
    public void A_decimal_that_does_not_fit_is_refused_not_rounded(string price, string message)
    {
        var value = new EverythingSamples(4).Next() with { Price = decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture) };

        Assert.Equal(message, Assert.Throws<AvroException>(() => Codec.Write(value)).Message);
    }

    [Theory]
    [InlineData("1.2340000")]
    [InlineData("99999999999999999.999")]
    [InlineData("-99999999999999999.999")]
    [InlineData("0")]
    [InlineData("-0.001")]
    [InlineData("-0.128")]
    [InlineData("0.127")]
    [InlineData("0.0000000000000000000000000000")]
    public void A_decimal_that_fits_is_exact(string price)
    {
        var value = decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture);
        var read = Codec.Read<Everything>(Codec.Write(new EverythingSamples(4).Next() with { Price = value }));

        Assert.Equal(value, read.Price);
        Assert.Equal(3, read.Price.Scale);
    }

    [Fact]
    public void A_null_where_none_is_allowed_names_the_field()
    {
        var sample = new EverythingSamples(5).Next();

        Assert.Equal(
            "'text' is null where the schema asks for a string.",
            Assert.Throws<AvroException>(() => Codec.Write(sample with { Text = null! })).Message);
        Assert.Equal(
            "'numbers' is null where the schema does not allow it.",
            Assert.Throws<AvroException>(() => Codec.Write(sample with { Numbers = null! })).Message);
        Assert.Equal(
            "'hash' has 5 bytes; the schema asks for 4.",
            Assert.Throws<AvroException>(() => Codec.Write(sample with { Hash = new byte[5] })).Message);
        Assert.Equal(
            "'level' is 3; the enum has the symbols 0 to 2.",
            Assert.Throws<AvroException>(() => Codec.Write(sample with { Level = (Level)3 })).Message);
        Assert.Equal(
            "'text' is no valid text: it holds half of a surrogate pair.",
            Assert.Throws<AvroException>(() => Codec.Write(sample with { Text = "\ud800" })).Message);
    }

    [Fact]
    public void Times_finer_than_their_unit_are_rounded_down()
    {
        var before = new DateTimeOffset(1969, 12, 31, 23, 59, 59, TimeSpan.Zero).AddTicks(9_999_999);
        var read = Codec.Read<Everything>(Codec.Write(new EverythingSamples(6).Next() with { TimestampMillis = before, TimestampMicros = before.ToOffset(TimeSpan.FromHours(2)) }));

        Assert.Equal(new DateTimeOffset(1969, 12, 31, 23, 59, 59, 999, TimeSpan.Zero), read.TimestampMillis);
        Assert.Equal(new DateTimeOffset(1969, 12, 31, 23, 59, 59, 999, 999, TimeSpan.Zero), read.TimestampMicros);
        Assert.Equal(TimeSpan.Zero, read.TimestampMicros.Offset);
    }

    [Fact]
    public void Data_nested_too_deep_is_refused()
    {
        Node? node = null;
        for (var i = 0; i < 201; i++)
        {
            node = new Node { Value = i, Next = node };
        }

        Assert.Equal("The data is nested more than 200 levels deep.", Assert.Throws<AvroException>(() => Codec.Write(node!)).Message);
        // Value 0, next present: again and again.
        var bytes = Enumerable.Range(0, 100_000).SelectMany(_ => new byte[] { 0, 2 }).ToArray();
        Assert.Equal("At byte 400: the data is nested more than 200 levels deep.", Assert.Throws<AvroException>(() => Codec.Read<Node>(bytes)).Message);
    }
}
