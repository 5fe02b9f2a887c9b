using OpenTelemetry.Proto.Trace.V1;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Tests.Traces;

public sealed class WaterfallTests
{
    [Fact]
    public void A_span_whose_parent_is_missing_stands_at_the_top() =>
        Assert.Equal(["0 span 5", "1 span 6", "0 span 1"], Rows(OtlpData.Span(1, 1, startMilliseconds: 9), OtlpData.Span(1, 5, parent: 4), OtlpData.Span(1, 6, parent: 5, startMilliseconds: 1)));

    [Fact]
    public void Spans_that_are_each_others_parents_are_shown_once() =>
        Assert.Equal(["0 span 1", "1 span 2", "0 span 3"], Rows(OtlpData.Span(1, 1, parent: 2), OtlpData.Span(1, 2, parent: 1, startMilliseconds: 1), OtlpData.Span(1, 3, parent: 3, startMilliseconds: 2)));

    [Fact]
    public void Siblings_stand_in_order_of_start() =>
        Assert.Equal(["0 span 1", "1 span 3", "2 span 4", "1 span 2"], Rows(OtlpData.Span(1, 1), OtlpData.Span(1, 2, parent: 1, startMilliseconds: 5), OtlpData.Span(1, 3, parent: 1, startMilliseconds: 2), OtlpData.Span(1, 4, parent: 3, startMilliseconds: 6)));

    [Fact]
    public void Any_depth_can_be_drawn()
    {
        var rows = Rows([.. Enumerable.Range(1, 20_000).Select(i => OtlpData.Span(1, i, parent: i - 1))]);

        Assert.Equal((20_000, "19999 span 20000"), (rows.Count, rows[^1]));
    }

    private static List<string> Rows(params Span[] spans)
    {
        var stores = new TelemetryStores();
        stores.TraceIngest.Add(OtlpData.Traces("producers", spans).ResourceSpans);
        return [.. Waterfall.Rows(stores.Traces.Snapshot()[0]).Select(row => $"{row.Depth} {row.Span.Name}")];
    }
}
