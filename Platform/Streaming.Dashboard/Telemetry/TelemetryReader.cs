using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Otlp.Wire;

namespace Streaming.Dashboard.Telemetry;

/// <summary>Reads what all signals have in common, cut to the limits.</summary>
internal sealed class TelemetryReader(IOptions<DashboardOptions> options, TelemetryResources resources)
{
    private const string UnknownService = "unknown_service";
    private readonly TelemetryLimitsOptions _limits = options.Value.TelemetryLimits;

    // Names are few; values, of which many come only once, would push them out.
    private readonly TextPool _names = new();
    private readonly TextPool _values = new();

    public TelemetryResource Resource(ReadOnlySpan<byte> resource)
    {
        var attributes = Attributes(resource, OtlpTags.ResourceAttributes);
        var name = attributes.Find("service.name") is { Length: > 0 } given ? given : UnknownService;
        return resources.Get(name, attributes.Find("service.instance.id") ?? "", attributes);
    }

    /// <summary>The attributes that a message has in its fields of a tag.</summary>
    public ImmutableArray<TelemetryAttribute> Attributes(ReadOnlySpan<byte> message, uint tag)
    {
        var count = Math.Min(Count(message, tag), _limits.MaxAttributeCount);
        if (count == 0)
            return [];
        var attributes = new TelemetryAttribute[count];
        var reader = new WireReader(message);
        for (var i = 0; i < count && reader.Next();)
        {
            if (reader.Tag == tag)
                attributes[i++] = Attribute(reader.Bytes());
            else
                reader.Skip();
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(attributes);
    }

    /// <summary>A name, which is likely to come again.</summary>
    public string Name(ReadOnlySpan<byte> utf8) => AnyValueText.Cut(utf8, _limits.MaxAttributeLength, _names);

    /// <summary>A text, which is not.</summary>
    public string Text(ReadOnlySpan<byte> utf8) => AnyValueText.Cut(utf8, _limits.MaxAttributeLength);

    /// <summary>A value of any type.</summary>
    public string Value(ReadOnlySpan<byte> value) => AnyValueText.Of(value, _limits.MaxAttributeLength);

    private TelemetryAttribute Attribute(ReadOnlySpan<byte> attribute)
    {
        var reader = new WireReader(attribute);
        var (key, value) = ("", "");
        while (reader.Next())
        {
            if (reader.Tag == OtlpTags.Key)
                key = Name(reader.Bytes());
            else if (reader.Tag == OtlpTags.Value)
                value = AnyValueText.Of(reader.Bytes(), _limits.MaxAttributeLength, _values);
            else
                reader.Skip();
        }
        return new TelemetryAttribute(key, value);
    }

    private static int Count(ReadOnlySpan<byte> message, uint tag)
    {
        var count = 0;
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Tag == tag)
                count++;
            reader.Skip();
        }
        return count;
    }
}
