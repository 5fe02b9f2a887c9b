namespace Streaming.Dashboard.Otlp.Wire;

/// <summary>Tags of what all signals have: resources, scopes, attributes and values (OTLP 1.x, common.proto and resource.proto).</summary>
internal static class OtlpTags
{
    // The three requests are alike: a list of resources, each with a list of scopes, each with a list of items.
    public const uint Resources = (1 << WireType.Bits) | WireType.Bytes;
    public const uint Resource = (1 << WireType.Bits) | WireType.Bytes;
    public const uint Scopes = (2 << WireType.Bits) | WireType.Bytes;
    public const uint Scope = (1 << WireType.Bits) | WireType.Bytes;
    public const uint Items = (2 << WireType.Bits) | WireType.Bytes;

    public const uint ResourceAttributes = (1 << WireType.Bits) | WireType.Bytes;
    public const uint ScopeName = (1 << WireType.Bits) | WireType.Bytes;

    public const uint Key = (1 << WireType.Bits) | WireType.Bytes;
    public const uint Value = (2 << WireType.Bits) | WireType.Bytes;

    public const uint StringValue = (1 << WireType.Bits) | WireType.Bytes;
    public const uint BoolValue = (2 << WireType.Bits) | WireType.Varint;
    public const uint IntValue = (3 << WireType.Bits) | WireType.Varint;
    public const uint DoubleValue = (4 << WireType.Bits) | WireType.Fixed64;
    public const uint ArrayValue = (5 << WireType.Bits) | WireType.Bytes;
    public const uint MapValue = (6 << WireType.Bits) | WireType.Bytes;
    public const uint BytesValue = (7 << WireType.Bits) | WireType.Bytes;
    public const uint ListItem = (1 << WireType.Bits) | WireType.Bytes;
}
