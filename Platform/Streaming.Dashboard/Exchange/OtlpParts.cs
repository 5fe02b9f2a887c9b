using Google.Protobuf;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Exchange;

/// <summary>Parts that all kinds of telemetry have in common, as the protocol has them.</summary>
internal static class OtlpParts
{
    private const ulong NanosecondsPerTick = 100;

    // What it takes to name the fields of a thing, and of an attribute.
    private const int PerObject = 256;
    private const int PerAttribute = 48;

    public static Resource Resource(TelemetryResource resource)
    {
        var named = new Resource { Attributes = { Attributes(resource.Attributes) } };
        // Of more resources than are told apart, the attributes are not known.
        if (resource.Attributes.Find("service.name") is null)
            named.Attributes.Add(Attribute(new("service.name", resource.Name)));
        return named;
    }

    public static IEnumerable<KeyValue> Attributes(IEnumerable<TelemetryAttribute> attributes) => attributes.Select(Attribute);

    public static ulong Time(DateTimeOffset time) => (ulong)Math.Max(0, (time - DateTimeOffset.UnixEpoch).Ticks) * NanosecondsPerTick;

    /// <summary>An id, so that it is hexadecimal in JSON, where protobuf writes base 64: read as base 64 before, it is written as it was.</summary>
    public static ByteString JsonId(string? hex) => hex is null ? ByteString.Empty : ByteString.FromBase64(hex);

    /// <summary>How long a thing gets in JSON, near enough.</summary>
    public static int SizeOf(IReadOnlyCollection<TelemetryAttribute> attributes, params ReadOnlySpan<string> texts)
    {
        var size = PerObject;
        foreach (var attribute in attributes)
            size += PerAttribute + attribute.Key.Length + attribute.Value.Length;
        foreach (var text in texts)
            size += text.Length;
        return size;
    }

    private static KeyValue Attribute(TelemetryAttribute attribute) => new() { Key = attribute.Key, Value = new AnyValue { StringValue = attribute.Value } };
}
