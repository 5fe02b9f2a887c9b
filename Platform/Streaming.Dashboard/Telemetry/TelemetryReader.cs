using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Microsoft.Extensions.Options;
using OpenTelemetry.Proto.Common.V1;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Telemetry;

/// <summary>Reads what all signals have in common, cut to the limits.</summary>
internal sealed class TelemetryReader(IOptions<DashboardOptions> options, TelemetryResources resources)
{
    private const string UnknownService = "unknown_service";
    private const int TraceIdBytes = 16;
    private const int SpanIdBytes = 8;
    private readonly TelemetryLimitsOptions _limits = options.Value.TelemetryLimits;

    public TelemetryResource Resource(OpenTelemetry.Proto.Resource.V1.Resource? resource)
    {
        var attributes = Attributes(resource?.Attributes ?? []);
        var name = attributes.Find("service.name") is { Length: > 0 } given ? given : UnknownService;
        return resources.Get(name, attributes.Find("service.instance.id") ?? "", attributes);
    }

    public ImmutableArray<TelemetryAttribute> Attributes(RepeatedField<KeyValue> attributes)
    {
        if (attributes.Count == 0)
            return [];
        var read = ImmutableArray.CreateBuilder<TelemetryAttribute>(Math.Min(attributes.Count, _limits.MaxAttributeCount));
        for (var i = 0; i < attributes.Count && i < _limits.MaxAttributeCount; i++)
            read.Add(new TelemetryAttribute(Text(attributes[i].Key), Text(attributes[i].Value)));
        return read.MoveToImmutable();
    }

    public string Text(string text) => text.Length <= _limits.MaxAttributeLength ? text : text[.._limits.MaxAttributeLength];

    public string Text(AnyValue? value) => AnyValueText.Of(value, _limits.MaxAttributeLength);

    /// <returns>The id in lower-case hexadecimal; null where it is none, or all zero.</returns>
    public static string? TraceId(ByteString id) => Id(id, TraceIdBytes);

    /// <inheritdoc cref="TraceId"/>
    public static string? SpanId(ByteString id) => Id(id, SpanIdBytes);

    private static string? Id(ByteString id, int bytes) =>
        id.Length == bytes && id.Span.ContainsAnyExcept((byte)0) ? Convert.ToHexStringLower(id.Span) : null;
}
