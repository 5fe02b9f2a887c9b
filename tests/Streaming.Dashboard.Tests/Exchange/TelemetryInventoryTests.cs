using OpenTelemetry.Proto.Metrics.V1;
using Streaming.Dashboard.Exchange;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Exchange;

public sealed class TelemetryInventoryTests
{
    private readonly TelemetryStores _stores = new(limits => (limits.MaxLogCount, limits.MaxSpanCount, limits.MaxSeriesCount) = (4, 4, 4));
    private readonly TelemetryInventory _inventory;

    public TelemetryInventoryTests()
    {
        _inventory = new(_stores.Logs, _stores.Traces, _stores.Metrics, _stores.Resources);
        foreach (var service in new[] { "producers", "consumers" })
            Send(service);
    }

    [Fact]
    public void What_there_is_is_counted_by_service() => Assert.Equal(["consumers 2 2 2", "producers 2 2 2"], Listed());

    [Fact]
    public void A_service_is_cleared_and_the_others_stay()
    {
        _inventory.Clear("producers");

        Assert.Equal(["consumers 2 2 2"], Listed());
        Assert.Equal(["consumers"], _stores.Resources.All.Select(resource => resource.Name));
        Assert.All(_stores.Traces.Snapshot(), trace => Assert.All(trace.Spans, span => Assert.Equal("consumers", span.Resource.Name)));
        Assert.Equal((0, 0, 0), (_stores.Logs.Dropped, _stores.Traces.Dropped, _stores.Metrics.Dropped));
    }

    [Fact]
    public void All_is_cleared_and_what_comes_later_is_kept()
    {
        _inventory.Clear(null);
        Assert.Empty(Listed());
        Assert.Null(_stores.Traces.Find(OtlpData.Hex(OtlpData.TraceId(1))));

        Send("producers");

        Assert.Equal(["producers 2 2 2"], Listed());
    }

    [Fact]
    public void What_was_cleared_leaves_room_as_if_it_had_never_been()
    {
        _inventory.Clear("producers");
        Send("producers");

        Assert.Equal(["consumers 2 2 2", "producers 2 2 2"], Listed());
        Assert.Equal((0, 0, 0), (_stores.Logs.Dropped, _stores.Traces.Dropped, _stores.Metrics.Dropped));
    }

    [Fact]
    public void A_service_keeps_its_colour()
    {
        var number = _stores.Resources.All.Single(resource => resource.Name == "consumers").Number;

        _inventory.Clear(null);
        Send("consumers");

        Assert.Equal(number, Assert.Single(_stores.Resources.All).Number);
    }

    private IEnumerable<string> Listed() => _inventory.List().Select(service => $"{service.Name} {service.Logs} {service.Spans} {service.Series}");

    private void Send(string service)
    {
        var parent = service == "producers" ? 1 : 3;
        _stores.LogIngest.Add(OtlpData.Logs(service, OtlpData.Log("first"), OtlpData.Log("second")).ResourceLogs);
        _stores.TraceIngest.Add(OtlpData.Traces(service, OtlpData.Span(1, parent), OtlpData.Span(1, parent + 1, parent)).ResourceSpans);
        _stores.MetricIngest.Add(OtlpData.Metrics(
            service, OtlpData.Gauge("lag", OtlpData.Point(_stores.Time.GetUtcNow(), 1)), OtlpData.Counter("sent", AggregationTemporality.Cumulative, OtlpData.Point(_stores.Time.GetUtcNow(), 1))).ResourceMetrics);
    }
}
