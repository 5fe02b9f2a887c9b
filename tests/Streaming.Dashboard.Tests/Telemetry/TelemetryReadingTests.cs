using System.Text;
using Google.Protobuf;
using OpenTelemetry.Proto.Common.V1;
using Streaming.Dashboard.Telemetry;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Telemetry;

public sealed class TelemetryReadingTests
{
    [Fact]
    public void Values_of_all_types_become_text()
    {
        var value = new AnyValue
        {
            KvlistValue = new()
            {
                Values =
                {
                    OtlpData.Attribute("s", "text"),
                    new KeyValue { Key = "l", Value = new AnyValue { ArrayValue = new() { Values = { new AnyValue { IntValue = -3 }, new AnyValue { DoubleValue = 1.5 }, new AnyValue { BoolValue = true }, new AnyValue() } } } },
                    new KeyValue { Key = "b", Value = new AnyValue { BytesValue = ByteString.CopyFrom(1, 2) } },
                },
            },
        };

        Assert.Equal("{s: text, l: [-3, 1.5, true, ], b: AQI=}", AnyValueText.Of(value.ToByteArray(), 100));
        Assert.Equal("{s: text, ", AnyValueText.Of(value.ToByteArray(), 10));
    }

    [Fact]
    public void A_million_attributes_are_cut_to_the_limits()
    {
        var stores = new TelemetryStores(limits => (limits.MaxAttributeCount, limits.MaxAttributeLength) = (3, 16));
        var record = OtlpData.Log(new string('x', 100));
        record.Attributes.AddRange(Enumerable.Range(0, 1_000_000).Select(i => OtlpData.Attribute($"key {i}", new string('y', 20))));

        stores.LogIngest.Add(OtlpData.Logs("producers", record).ResourceLogs);

        var entry = Assert.Single(stores.Logs.Snapshot());
        Assert.Equal(new string('x', 16), entry.Message);
        Assert.Equal([new("key 0", new string('y', 16)), new("key 1", new string('y', 16)), new("key 2", new string('y', 16))], entry.Attributes);
    }

    [Fact]
    public void Services_beyond_the_limit_are_told_apart_no_more()
    {
        var stores = new TelemetryStores(limits => limits.MaxResourceCount = 2);
        foreach (var service in new[] { "a", "b", "c", "d" })
            stores.LogIngest.Add(OtlpData.Logs(service, OtlpData.Log("hello")).ResourceLogs);

        Assert.Equal(["a", "b"], stores.Resources.All.Select(resource => resource.Name));
        Assert.Equal(["a", "b", "(other services)", "(other services)"], stores.Logs.Snapshot().Select(entry => entry.Resource.Name));
    }

    [Fact]
    public void Instances_of_a_service_are_choices_of_their_own()
    {
        var stores = new TelemetryStores();
        foreach (var (name, instance) in new[] { ("consumers", "c1"), ("consumers", "c2"), ("producers", "p1") })
            stores.Resources.Get(name, instance, []);

        Assert.Equal(["consumers", "consumers/c1", "consumers/c2", "producers"], ResourceFilter.Choices(stores.Resources.All));
        Assert.Equal(["c1"], stores.Resources.All.Where(resource => ResourceFilter.Includes("consumers/c1", resource)).Select(resource => resource.InstanceId));
        Assert.Equal(2, stores.Resources.All.Count(resource => ResourceFilter.Includes("consumers", resource)));
        Assert.Equal(3, stores.Resources.All.Count(resource => ResourceFilter.Includes("", resource)));
    }

    [Fact]
    public void An_instance_that_is_named_as_its_service_is_chosen_by_either_name()
    {
        var resource = new TelemetryStores().Resources.Get("consumers", "consumers", []);

        Assert.Equal("consumers", ResourceFilter.Of(resource));
        Assert.True(ResourceFilter.Includes("consumers", resource));
        Assert.True(ResourceFilter.Includes("consumers/consumers", resource));
        Assert.False(ResourceFilter.Includes("consumers/other", resource));
    }

    [Theory]
    [InlineData("invoice", true)]
    [InlineData("INVOICE sent", true)]
    [InlineData("invoice lost", false)]
    [InlineData("country=ire", true)]
    [InlineData("country=france", false)]
    [InlineData("eire", true)]
    [InlineData("a=b", true)]
    [InlineData("\"5 sent\"", true)]
    [InlineData("\"sent 5\"", false)]
    [InlineData("country=\"EI RE\"", false)]
    [InlineData("invoice \"sent where", true)]
    [InlineData("!invoice", false)]
    [InlineData("!lost", true)]
    [InlineData("!\"5 lost\" invoice", true)]
    [InlineData("country!=EIRE", false)]
    [InlineData("country!=France invoice", true)]
    [InlineData("!", false)]
    public void Every_word_of_a_search_has_to_be_found(string search, bool expected) =>
        Assert.Equal(expected, SearchTerms.Parse(search).Match(["Invoice 5 sent where a=b"], [new("country", "EIRE")]));

    [Fact]
    public void A_full_log_drops_its_oldest_item()
    {
        var log = new BoundedLog<int>(3);
        foreach (var i in Enumerable.Range(1, 5))
            log.Add(i);

        Assert.Equal([3, 4, 5], log.ToArray());
    }

    [Fact]
    public void A_text_that_comes_again_is_one_string()
    {
        var pool = new TextPool();
        var first = pool.Get("messaging.system"u8);

        Assert.Equal("messaging.system", first);
        Assert.Same(first, pool.Get("messaging.system"u8));
        Assert.Equal(("", "Zürich", new string('x', 1_000)), (pool.Get([]), pool.Get("Zürich"u8), pool.Get(Encoding.UTF8.GetBytes(new string('x', 1_000)))));
    }

    [Theory]
    [InlineData(0xAB)]
    [InlineData(0)]
    public void Ids_are_read_and_written_in_hexadecimal(byte first)
    {
        byte[] id = [first, .. Enumerable.Range(1, 15).Select(i => (byte)i)];

        Assert.Equal(Convert.ToHexStringLower(id), TraceKey.Read(id).Hex);
        Assert.Equal(TraceKey.Read(id), TraceKey.Parse(Convert.ToHexString(id)));
        Assert.Equal(Convert.ToHexStringLower(id[..8]), SpanKey.Read(id.AsSpan(0, 8)).Hex);
        Assert.Equal(SpanKey.Read(id.AsSpan(0, 8)), SpanKey.Parse(Convert.ToHexString(id[..8])));
        Assert.Equal((null, null, true), (TraceKey.Read(id.AsSpan(1)).Hex, SpanKey.Read(id).Hex, TraceKey.Parse("no id").IsNone));
    }
}
