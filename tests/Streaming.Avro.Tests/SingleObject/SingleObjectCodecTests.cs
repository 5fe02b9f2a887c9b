using org.apache.avro;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Tests.SingleObject;

public class SingleObjectCodecTests
{
    // The message that Avro publishes, made with its Java implementation.
    private const string Published = "C301A92DE1F8A242F53D540842696C6C0412646F675F6C6F766572126361745F686174657200";

    private static readonly TestMessage Message = new() { Id = 42, Name = "Bill", Tags = ["dog_lover", "cat_hater"] };

    [Fact]
    public void The_published_message_is_read_and_written()
    {
        var codec = new SingleObjectCodec<TestMessage>();

        var read = codec.Decode(Convert.FromHexString(Published));

        Assert.Equal((42, "Bill"), (read.Id, read.Name));
        Assert.Equal(["dog_lover", "cat_hater"], read.Tags);
        Assert.Equal(Published, Convert.ToHexString(codec.Encode(Message)));
    }

    [Fact]
    public void A_message_of_another_writer_is_resolved()
    {
        const string Old = """{"type":"record","name":"TestMessage","fields":[{"name":"tags","type":{"type":"array","items":"string"}},{"name":"id","type":"int"},{"name":"name","type":"string"}]}""";
        var old = AvroSchema.Parse(Old);
        var bytes = AvroJson.ToBytes(old, """{"tags":["t"],"id":7,"name":"n"}""");
        byte[] message = [0xC3, 1, .. BitConverter.GetBytes(SchemaFingerprint.Crc64(old)), .. bytes];

        var read = new SingleObjectCodec<TestMessage>(old).Decode(message);

        Assert.Equal((7, "n", "t"), (read.Id, read.Name, Assert.Single(read.Tags)));
    }

    [Fact]
    public void What_is_no_known_message_is_refused()
    {
        var codec = new SingleObjectCodec<TestMessage>();
        byte[] unknown = [0xC3, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0];

        Assert.Equal("The message does not start with the marker C3 01 and the 8 bytes of a fingerprint.", Refused([0xC3, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
        Assert.Equal("The message does not start with the marker C3 01 and the 8 bytes of a fingerprint.", Refused([0xC3]));
        Assert.Equal(
            "The message was written with a schema of fingerprint 0000000000000001, which is not known here: hand that schema to the codec of org.apache.avro.TestMessage.",
            Refused(unknown));
        Assert.Equal("At byte 28: the record ends here, but 1 more bytes follow.", Refused([.. Convert.FromHexString(Published), 0]));

        string Refused(byte[] message) => Assert.Throws<AvroException>(() => codec.Decode(message)).Message;
    }

    [Fact]
    public void A_writer_that_does_not_resolve_is_refused_at_once() => Assert.Equal(
        "record TestMessage cannot be read as org.apache.avro.TestMessage: "
        + "TestMessage.id: the writer has string, the reader long; "
        + "TestMessage.name: the writer's record TestMessage has no such field, and the reader's has no default; "
        + "TestMessage.tags: the writer's record TestMessage has no such field, and the reader's has no default.",
        Assert.Throws<AvroException>(() => new SingleObjectCodec<TestMessage>(
            AvroSchema.Parse("""{"type":"record","name":"TestMessage","fields":[{"name":"id","type":"string"}]}"""))).Message);
}
