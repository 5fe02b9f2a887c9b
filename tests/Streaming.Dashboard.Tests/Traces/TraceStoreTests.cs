using OpenTelemetry.Proto.Trace.V1;
using Streaming.Dashboard.Telemetry;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Tests.Traces;

public sealed class TraceStoreTests
{
    [Fact]
    public void A_trace_is_put_together_from_the_spans_of_all_services()
    {
        var stores = new TelemetryStores();
        stores.TraceIngest.Add(OtlpData.Traces("consumers", OtlpData.Span(1, 12, parent: 11, startMilliseconds: 30, milliseconds: 50, name: "process orders")).ResourceSpans);
        stores.TraceIngest.Add(OtlpData.Traces("producers", OtlpData.Span(1, 11, parent: 10, startMilliseconds: 5, name: "send orders"), OtlpData.Span(1, 10, milliseconds: 20, name: "POST /orders")).ResourceSpans);

        var trace = stores.Traces.Find(OtlpData.Hex(OtlpData.TraceId(1)))!;

        Assert.Equal(["POST /orders", "send orders", "process orders"], trace.Spans.Select(span => span.Name));
        Assert.Equal(("POST /orders", "producers", TimeSpan.FromMilliseconds(80)), (trace.Root.Name, trace.Root.Resource.Name, trace.Duration));
        Assert.Equal([("producers", 2), ("consumers", 1)], trace.Services.Select(service => (service.Resource.Name, service.Spans)));
        Assert.Equal(
            [("POST /orders", 0, 0.0, 0.25), ("send orders", 1, 0.0625, 0.125), ("process orders", 2, 0.375, 0.625)],
            Waterfall.Rows(trace).Select(row => (row.Span.Name, row.Depth, row.Offset, row.Width)));
    }

    [Fact]
    public void The_trace_that_came_first_goes_first_when_there_are_too_many()
    {
        var stores = new TelemetryStores(limits => limits.MaxTraceCount = 2);
        for (var trace = 1; trace <= 3; trace++)
            stores.TraceIngest.Add(OtlpData.Traces("producers", OtlpData.Span(trace, 1)).ResourceSpans);

        Assert.Equal([OtlpData.Hex(OtlpData.TraceId(2)), OtlpData.Hex(OtlpData.TraceId(3))], stores.Traces.Snapshot().Select(trace => trace.Id));
        Assert.Equal(1, stores.Traces.Dropped);
    }

    [Fact]
    public void The_spans_of_all_traces_together_are_bounded()
    {
        var stores = new TelemetryStores(limits => limits.MaxSpanCount = 10);
        for (var trace = 1; trace <= 5; trace++)
            stores.TraceIngest.Add(OtlpData.Traces("producers", [.. Enumerable.Range(1, 4).Select(span => OtlpData.Span(trace, span))]).ResourceSpans);

        Assert.Equal([4, 4], stores.Traces.Snapshot().Select(trace => trace.Spans.Length));
        Assert.Equal(3, stores.Traces.Dropped);
    }

    [Fact]
    public void The_bytes_of_all_spans_together_are_bounded()
    {
        var stores = new TelemetryStores(limits => limits.MaxSpanBytes = 1_000_000);
        for (var trace = 1; trace <= 1_000; trace++)
        {
            var span = OtlpData.Span(trace, 1);
            span.Events.Add(new Span.Types.Event { Name = "read", Attributes = { OtlpData.Attribute("text", new string('x', 5_000)) } });
            stores.TraceIngest.Add(OtlpData.Traces("producers", span).ResourceSpans);
        }

        Assert.InRange(stores.Traces.Snapshot().Count, 90, 100);
        Assert.Equal(1_000 - stores.Traces.Snapshot().Count, stores.Traces.Dropped);
    }

    [Fact]
    public void A_span_of_a_large_trace_that_is_sent_again_is_there_once()
    {
        var stores = new TelemetryStores();
        for (var round = 0; round < 2; round++)
            stores.TraceIngest.Add(OtlpData.Traces("producers", [.. Enumerable.Range(1, 100).Select(span => OtlpData.Span(1, span))]).ResourceSpans);

        Assert.Equal(100, Assert.Single(stores.Traces.Snapshot()).Spans.Length);
    }

    [Fact]
    public void A_single_trace_without_end_is_bounded_too()
    {
        var stores = new TelemetryStores(limits => limits.MaxSpanCount = 10);
        stores.TraceIngest.Add(OtlpData.Traces("producers", [.. Enumerable.Range(1, 1_000).Select(span => OtlpData.Span(1, span))]).ResourceSpans);

        Assert.InRange(stores.Traces.Snapshot().Sum(trace => trace.Spans.Length), 0, 10);
    }

    [Fact]
    public void A_span_that_is_sent_again_is_there_once()
    {
        var stores = new TelemetryStores();
        stores.TraceIngest.Add(OtlpData.Traces("producers", OtlpData.Span(1, 1), OtlpData.Span(1, 1, name: "again")).ResourceSpans);

        Assert.Equal(["again"], Assert.Single(stores.Traces.Snapshot()).Spans.Select(span => span.Name));
    }

    [Fact]
    public void Spans_without_proper_ids_are_refused_and_the_others_taken()
    {
        var stores = new TelemetryStores();
        var withoutTrace = OtlpData.Span(1, 1);
        withoutTrace.TraceId = Google.Protobuf.ByteString.CopyFrom(new byte[16]);
        var withShortId = OtlpData.Span(1, 2);
        withShortId.SpanId = Google.Protobuf.ByteString.CopyFrom(1, 2, 3);

        var refused = stores.TraceIngest.Add(OtlpData.Traces("producers", withoutTrace, withShortId, OtlpData.Span(1, 3)).ResourceSpans);

        Assert.Equal((2, "A span needs a trace id of 16 bytes and a span id of 8 bytes, not all zero."), (refused.Count, refused.Message));
        Assert.Equal("span 3", Assert.Single(stores.Traces.Snapshot()).Root.Name);
    }

    [Fact]
    public void Events_links_and_outcome_are_kept()
    {
        var stores = new TelemetryStores();
        var span = OtlpData.Span(1, 1);
        span.Status = new Status { Code = Status.Types.StatusCode.Error, Message = "no such topic" };
        span.Kind = Span.Types.SpanKind.Consumer;
        span.Events.Add(new Span.Types.Event { Name = "exception", TimeUnixNano = span.StartTimeUnixNano, Attributes = { OtlpData.Attribute("exception.type", "IOException") } });
        span.Links.Add(new Span.Types.Link { TraceId = OtlpData.TraceId(7), SpanId = OtlpData.SpanId(8) });

        stores.TraceIngest.Add(OtlpData.Traces("consumers", span).ResourceSpans);

        var read = stores.Traces.Snapshot()[0].Root;
        Assert.Equal((true, "no such topic", SpanKind.Consumer), (read.IsError, read.StatusMessage, read.Kind));
        Assert.Equal("exception", Assert.Single(read.Events).Name);
        Assert.Equal(OtlpData.Hex(OtlpData.TraceId(7)), Assert.Single(read.Links).TraceId);
    }

    [Fact]
    public void A_query_finds_the_latest_of_service_text_and_outcome()
    {
        var stores = new TelemetryStores();
        var failed = OtlpData.Span(2, 1, startMilliseconds: 100, name: "GET /ledger");
        failed.Status = new Status { Code = Status.Types.StatusCode.Error };
        stores.TraceIngest.Add(OtlpData.Traces("producers", OtlpData.Span(1, 1, name: "POST /orders"), OtlpData.Span(3, 1, startMilliseconds: 200, name: "POST /orders")).ResourceSpans);
        stores.TraceIngest.Add(OtlpData.Traces("consumers", failed, OtlpData.Span(1, 2, parent: 1)).ResourceSpans);

        Assert.Equal([3, 2, 1], Find("", null, false));
        Assert.Equal([3, 1], Find("post", null, false));
        Assert.Equal([2, 1], Find("", "consumers", false));
        Assert.Equal([2], Find("", null, true));
        Assert.Equal([2], Find("!post", null, false));
        Assert.Equal([3], Find("post !consumers", null, false));
        Assert.Equal([1], Find(OtlpData.Hex(OtlpData.TraceId(1)), null, false));

        IEnumerable<int> Find(string search, string? service, bool errors) =>
            new TraceQuery(SearchTerms.Parse(search), service, errors).Run(stores.Traces.Snapshot(), 9).Latest.Select(trace => int.Parse(Convert.FromHexString(trace.Id).Select(b => (char)b).ToArray(), null));
    }
}
