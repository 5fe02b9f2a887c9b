using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Streaming.Dashboard.Streams.Payloads;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Streams.Payloads;

public sealed class PayloadReaderTests
{
    [Theory]
    [InlineData("", PayloadKind.Text, "")]
    [InlineData("EIRE|2010", PayloadKind.Text, "EIRE|2010")]
    [InlineData("536365,\"MUG\"\n", PayloadKind.Text, "536365,\"MUG\"\n")]
    [InlineData("{ \"a\" : 1.50, \"b\": \"é<\" }", PayloadKind.Json, "{\"a\":1.50,\"b\":\"é<\"}")]
    [InlineData("{ no json", PayloadKind.Text, "{ no json")]
    [InlineData("a\u0001b", PayloadKind.Bytes, "610162")]
    public async Task Text_and_json_are_told_from_bytes(string text, PayloadKind kind, string expected)
    {
        var payload = await ReadAsync(Encoding.UTF8.GetBytes(text));

        Assert.Equal((kind, expected, null), (payload.Kind, payload.Text, payload.Note));
    }

    [Fact]
    public async Task Nothing_is_nothing() => Assert.Equal(new Payload(PayloadKind.None, "", 0), await ReadAsync(null));

    [Fact]
    public async Task Bytes_are_digits_with_a_note_where_there_are_many()
    {
        Assert.Equal("ff000102 03", (await ReadAsync([0xFF, 0, 1, 2, 3])).Text);

        var many = await ReadAsync([.. Enumerable.Repeat((byte)0xFF, 5000)]);
        Assert.Equal((PayloadKind.Bytes, "The first 4096 of 5000 bytes are shown."), (many.Kind, many.Note));
    }

    [Fact]
    public async Task A_long_text_is_cut_between_characters()
    {
        var payload = await ReadAsync(Encoding.UTF8.GetBytes("x" + new string('é', 300)), 256);

        Assert.Equal((PayloadKind.Text, 601, "The rest is cut off."), (payload.Kind, payload.Bytes, payload.Note));
        Assert.Equal("x" + new string('é', 127), payload.Text);
    }

    [Fact]
    public async Task Without_a_registry_an_id_cannot_be_looked_up()
    {
        var payload = await ReadAsync([0, 0, 0, 0, 7, 1, 2]);

        Assert.Equal((PayloadKind.Bytes, "00000000 070102", "Not decoded with schema 7: No schema registry is configured."), (payload.Kind, payload.Text, payload.Note));
    }

    [Fact]
    public async Task Avro_is_decoded_with_the_schema_it_was_written_with_and_garbage_is_shown_as_it_is()
    {
        await using var cluster = await StreamsCluster.StartAsync(withRegistry: true);
        await using var services = StreamServices.For(cluster);
        var reader = services.GetRequiredService<PayloadReader>();
        var id = await cluster.RegisterAsync("orders-value", StreamsCluster.OrderSchema);
        var value = StreamsCluster.Encode(id, StreamsCluster.OrderSchema, """{"id":"1","country":"EIRE","quantity":-3}""");

        var payload = await reader.ReadAsync(value, TestContext.Current.CancellationToken);
        Assert.Equal(new Payload(PayloadKind.Avro, """{"id":"1","country":"EIRE","quantity":-3}""", value.Length, $"OrderLine (id {id})"), payload);

        var truncated = await reader.ReadAsync(value[..^1], TestContext.Current.CancellationToken);
        Assert.Equal(PayloadKind.Bytes, truncated.Kind);
        Assert.StartsWith($"Not decoded with schema {id}: ", truncated.Note, StringComparison.Ordinal);

        var unknown = await reader.ReadAsync([0, 0, 0, 0x10, 0, 1], TestContext.Current.CancellationToken);
        Assert.StartsWith("Not decoded with schema 4096: The schema registry at ", unknown.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Random_bytes_never_make_it_fail()
    {
        await using var services = StreamServices.For(_ => { });
        var reader = services.GetRequiredService<PayloadReader>();
        var random = new Random(17);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            if (bytes.Length > 0 && i % 2 == 0)
                bytes[0] = 0;
            var payload = await reader.ReadAsync(bytes, TestContext.Current.CancellationToken);
            Assert.Equal(bytes.Length, payload.Bytes);
            Assert.NotNull(payload.Pretty);
        }
    }

    private static async Task<Payload> ReadAsync(byte[]? bytes, int most = 32 * 1024)
    {
        await using var services = StreamServices.For(streams => streams.Messages.MaxValueLength = most);
        return await services.GetRequiredService<PayloadReader>().ReadAsync(bytes, TestContext.Current.CancellationToken);
    }
}
