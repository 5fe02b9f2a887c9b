using Google.Protobuf;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;

namespace Streaming.Dashboard.Benchmarks;

/// <summary>Parts that all requests have.</summary>
internal static class Telemetry
{
    public static Resource Service(int sender) => new()
    {
        Attributes =
        {
            Text("service.name", "consumers"), Text("service.instance.id", $"consumers-{sender}"),
            Text("telemetry.sdk.language", "dotnet"), Text("telemetry.sdk.name", "opentelemetry"), Text("telemetry.sdk.version", "1.12.0"),
        },
    };

    public static KeyValue Text(string key, string value) => new() { Key = key, Value = new AnyValue { StringValue = value } };

    public static KeyValue Number(string key, long value) => new() { Key = key, Value = new AnyValue { IntValue = value } };

    public static ByteString Id(Random random, int bytes)
    {
        var id = new byte[bytes];
        random.NextBytes(id);
        return ByteString.CopyFrom(id);
    }
}
