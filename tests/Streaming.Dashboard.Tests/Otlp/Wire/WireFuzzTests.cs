using System.Buffers;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OpenTelemetry.Proto.Trace.V1;
using Streaming.Dashboard.Otlp;
using Streaming.Dashboard.Otlp.Wire;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Otlp.Wire;

/// <summary>Whatever the bytes are: they are taken or refused as malformed, nothing else happens, and protobuf's own parser agrees.</summary>
public sealed class WireFuzzTests
{
    private const int Rounds = 3_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Damaged_requests_are_taken_or_refused(int seed)
    {
        var random = new Random(seed);
        var stores = new TelemetryStores();
        foreach (var (signal, request) in Requests())
        {
            for (var round = 0; round < Rounds; round++)
            {
                var damaged = Damage(request, random);
                if (Take(stores, signal, damaged))
                    continue;
                // What is refused here is refused there, but for what telemetry never has: groups, and field numbers that are too large.
                Assert.True(!CanBeParsed(signal, damaged) || IsNeverSent(stores, signal, damaged), Convert.ToHexString(damaged));
            }
        }
    }

    [Fact]
    public void A_request_that_ends_anywhere_leaves_nothing_behind()
    {
        var stores = new TelemetryStores();
        foreach (var (signal, request) in Requests())
        {
            // A length at the front that is longer than what follows: the request is broken wherever it ends.
            for (var length = 1; length < request.Length; length++)
                Assert.False(Take(stores, signal, request[..length]), $"{signal} of {length} bytes");
        }
        Assert.Empty(stores.Logs.Snapshot());
        Assert.Empty(stores.Traces.Snapshot());
        Assert.Empty(stores.Metrics.Instruments);
    }

    [Fact]
    public void Random_bytes_are_taken_or_refused()
    {
        var random = new Random(3);
        var stores = new TelemetryStores();
        foreach (var (signal, _) in Requests())
        {
            for (var round = 0; round < Rounds; round++)
            {
                var bytes = new byte[random.Next(0, 200)];
                random.NextBytes(bytes);
                Take(stores, signal, bytes);
            }
        }
    }

    [Fact]
    public void A_request_in_pieces_is_read_as_one()
    {
        var stores = new TelemetryStores();
        var (signal, request) = Requests()[0];

        stores.Intake.Take(signal, Pieces(request));

        Assert.Equal("a message", Assert.Single(stores.Logs.Snapshot()).Message);
    }

    [Fact]
    public void Values_nested_too_deeply_are_refused()
    {
        byte[] value = [];
        for (var depth = 0; depth < 200; depth++)
            value = [0x2A, .. Length(value.Length + 1 + Length(value.Length).Length), 0x0A, .. Length(value.Length), .. value];
        byte[] record = [0x2A, .. Length(value.Length), .. value];
        byte[] scope = [0x12, .. Length(record.Length), .. record];
        byte[] resource = [0x12, .. Length(scope.Length), .. scope];

        var failure = Assert.Throws<MalformedTelemetryException>(() => new TelemetryStores().Intake.Take(TelemetrySignal.Logs, new([0x0A, .. Length(resource.Length), .. resource])));

        Assert.Equal("Values are nested in each other more than 100 times.", failure.Message);
    }

    [Theory]
    [InlineData("0A05", "It ends within a field.")]
    [InlineData("02", "A field has no number.")]
    [InlineData("0B0C", "A field has an encoding that telemetry does not use.")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFF01", "A number does not end.")]
    public void The_reason_is_told(string bytes, string reason)
    {
        var failure = Assert.Throws<MalformedTelemetryException>(() => new TelemetryStores().Intake.Take(TelemetrySignal.Logs, new(Convert.FromHexString(bytes))));

        Assert.Equal(reason, failure.Message);
    }

    private static bool Take(TelemetryStores stores, TelemetrySignal signal, byte[] bytes)
    {
        try
        {
            stores.Intake.Take(signal, new ReadOnlySequence<byte>(bytes));
            return true;
        }
        catch (MalformedTelemetryException)
        {
            return false;
        }
    }

    private static bool CanBeParsed(TelemetrySignal signal, byte[] bytes)
    {
        try
        {
            IMessage message = signal switch { TelemetrySignal.Logs => new ExportLogsServiceRequest(), TelemetrySignal.Traces => new ExportTraceServiceRequest(), _ => new ExportMetricsServiceRequest() };
            message.MergeFrom(bytes);
            return true;
        }
        catch (InvalidProtocolBufferException)
        {
            return false;
        }
    }

    private static bool IsNeverSent(TelemetryStores stores, TelemetrySignal signal, byte[] bytes)
    {
        var failure = Assert.Throws<MalformedTelemetryException>(() => stores.Intake.Take(signal, new ReadOnlySequence<byte>(bytes)));
        return failure.Message is "A field has an encoding that telemetry does not use." or "A field has no number.";
    }

    /// <summary>Flips, overwrites, removes or repeats some bytes.</summary>
    private static byte[] Damage(byte[] request, Random random)
    {
        var bytes = request.ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var place = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[place] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[place] = (byte)random.Next(256); break;
                case 2: bytes.RemoveAt(place); break;
                default: bytes.InsertRange(place, bytes.Skip(place).Take(random.Next(1, 20)).ToArray()); break;
            }
        }
        return [.. bytes];
    }

    private static byte[] Length(int length) => length < 128 ? [(byte)length] : [(byte)(length & 127 | 128), .. Length(length >> 7)];

    private static ReadOnlySequence<byte> Pieces(byte[] bytes)
    {
        var first = new Piece(bytes.AsMemory(0, 1), 0);
        var last = first;
        for (var i = 1; i < bytes.Length; i++)
            last = last.Append(bytes.AsMemory(i, 1));
        return new(first, 0, last, 1);
    }

    private static (TelemetrySignal Signal, byte[] Bytes)[] Requests()
    {
        var record = OtlpData.Log("a message", 9, OtlpData.Attribute("k", "v"));
        record.Attributes.Add(new OpenTelemetry.Proto.Common.V1.KeyValue { Key = "l", Value = new() { ArrayValue = new() { Values = { new OpenTelemetry.Proto.Common.V1.AnyValue { IntValue = -1 } } } } });
        record.TraceId = OtlpData.TraceId(1);
        var span = OtlpData.Span(1, 2, parent: 3);
        span.Attributes.Add(OtlpData.Attribute("k", "v"));
        span.Events.Add(new Span.Types.Event { Name = "e", Attributes = { OtlpData.Attribute("k", "v") } });
        span.Links.Add(new Span.Types.Link { TraceId = OtlpData.TraceId(2), SpanId = OtlpData.SpanId(2) });
        span.Status = new() { Message = "m", Code = Status.Types.StatusCode.Error };
        var buckets = OtlpData.Buckets(SampleResources.Start, [1, 2], 1, 2, 3);
        buckets.Exemplars.Add(new Exemplar { AsDouble = 1, TraceId = OtlpData.TraceId(1), SpanId = OtlpData.SpanId(1) });
        var exponential = new ExponentialHistogramDataPoint { TimeUnixNano = buckets.TimeUnixNano, Scale = 1, Positive = new() { Offset = -3, BucketCounts = { 1, 2, 300 } } };
        var summary = new SummaryDataPoint { TimeUnixNano = buckets.TimeUnixNano, Count = 1, QuantileValues = { new SummaryDataPoint.Types.ValueAtQuantile { Quantile = 0.5, Value = 2 } } };
        return
        [
            (TelemetrySignal.Logs, OtlpData.Logs("service", record).ToByteArray()),
            (TelemetrySignal.Traces, OtlpData.Traces("service", span).ToByteArray()),
            (TelemetrySignal.Metrics, OtlpData.Metrics(
                "service",
                OtlpData.Gauge("g", OtlpData.Point(SampleResources.Start, 1, OtlpData.Attribute("k", "v"))),
                OtlpData.Histogram("h", AggregationTemporality.Delta, buckets),
                new Metric { Name = "e", ExponentialHistogram = new() { AggregationTemporality = AggregationTemporality.Cumulative, DataPoints = { exponential } } },
                new Metric { Name = "s", Summary = new() { DataPoints = { summary } } }).ToByteArray()),
        ];
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        public Piece Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
