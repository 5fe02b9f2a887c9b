using System.Reflection;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;

namespace Streaming.Broker.Tests.Protocol;

public sealed class FieldCodecTests
{
    public static TheoryData<ApiKey, short> Versions
    {
        get
        {
            var data = new TheoryData<ApiKey, short>();
            foreach (var api in TestApis.All)
            {
                for (var version = api.MinVersion; version <= api.MaxVersion; version++)
                {
                    data.Add(api.Key, version);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_message_of_every_version_is_read_as_it_was_written(ApiKey key, short version)
    {
        var api = TestApis.All.Single(a => a.Key == key);
        foreach (var type in api.GetType().GetGenericArguments())
        {
            var written = Write(SampleMessages.Create(type), api, version);
            var reader = new KafkaReader(written);
            var read = (IMessage)typeof(FieldCodec).GetMethod(nameof(FieldCodec.Read), BindingFlags.Public | BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, [reader, version, api.IsFlexible(version)])!;

            Assert.Equal(0, reader.Remaining);
            Assert.Equal(written, Write(read, api, version));
        }
    }

    [Fact]
    public void A_flexible_message_has_compact_lengths_and_ends_with_its_tags()
    {
        var request = new HeartbeatRequest { GroupId = "g", GenerationId = 1, MemberId = "m", GroupInstanceId = null };

        Assert.Equal([0, 1, (byte)'g', 0, 0, 0, 1, 0, 1, (byte)'m', 0xff, 0xff], Write(request, 3, flexible: false));
        Assert.Equal([2, (byte)'g', 0, 0, 0, 1, 2, (byte)'m', 0, 0], Write(request, 4, flexible: true));
    }

    [Fact]
    public void A_tag_that_is_not_known_is_skipped_and_a_known_one_is_read()
    {
        // Tag 0 (cluster id "c"), then tag 9 with two bytes that only a newer client knows.
        byte[] tags = [2, 0, 2, 2, (byte)'c', 9, 2, 7, 7];
        var plain = Write(new FetchRequest(), 12, flexible: true);

        var read = FieldCodec.Read<FetchRequest>(new(plain[..^1].Concat(tags).ToArray()), 12, flexible: true);

        Assert.Equal("c", read.ClusterId);
    }

    [Theory]
    [InlineData(new byte[] { 0x7f, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0, 0, 0, 9, 0, 1 })]
    public void An_array_that_is_longer_than_the_request_is_refused(byte[] bytes) =>
        Assert.Throws<ProtocolException>(() => FieldCodec.Read<DeleteGroupsRequest>(new(bytes), 0, flexible: false));

    [Fact]
    public void Null_is_written_as_empty_in_versions_that_know_no_null()
    {
        var topic = new MetadataResponse.Topic { Name = null };

        Assert.Equal([0, 0, 1, .. new byte[16], 0, 1, 0x80, 0, 0, 0, 0], Write(topic, 11, flexible: true));
        Assert.Equal([0, 0, 0, .. new byte[16], 0, 1, 0x80, 0, 0, 0, 0], Write(topic, 12, flexible: true));
    }

    private static byte[] Write(IMessage message, ApiDefinition api, short version) => Write(message, version, api.IsFlexible(version));

    private static byte[] Write(IMessage message, short version, bool flexible)
    {
        using var writer = new KafkaWriter();
        FieldCodec.Write(message, writer, version, flexible);
        return writer.Written.ToArray();
    }
}
