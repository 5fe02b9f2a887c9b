using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Metrics.V1;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>Takes in metrics; refuses points that cannot be shown.</summary>
internal sealed class MetricIngest(MetricStore store, TelemetryReader reader)
{
    private readonly PointReader _points = new(reader);

    public Refusals Add(RepeatedField<ResourceMetrics> metrics)
    {
        var refusals = new Refusals();
        foreach (var resourceMetrics in metrics)
        {
            var resource = reader.Resource(resourceMetrics.Resource);
            foreach (var scopeMetrics in resourceMetrics.ScopeMetrics)
            {
                foreach (var metric in scopeMetrics.Metrics)
                    Add(metric, reader.Text(scopeMetrics.Scope?.Name ?? ""), resource, refusals);
            }
        }
        store.Changes.Notify();
        return refusals;
    }

    private void Add(Metric metric, string meter, TelemetryResource resource, Refusals refusals)
    {
        switch (metric.DataCase)
        {
            case Metric.DataOneofCase.Gauge:
                store.Add(Info(InstrumentKind.Gauge), _points.Read(metric.Gauge.DataPoints, refusals), isDelta: false, refusals);
                break;
            case Metric.DataOneofCase.Sum:
                // A sum that may fall, told as a total, is no more than a value that goes up and down.
                var kind = metric.Sum.IsMonotonic ? InstrumentKind.Counter : InstrumentKind.Gauge;
                if (IsUnknown(metric.Sum.AggregationTemporality) || (kind == InstrumentKind.Gauge && IsDelta(metric.Sum.AggregationTemporality)))
                    refusals.Add("A sum is shown if it is cumulative, or a monotonic delta.", metric.Sum.DataPoints.Count);
                else
                    store.Add(Info(kind), _points.Read(metric.Sum.DataPoints, refusals), IsDelta(metric.Sum.AggregationTemporality), refusals);
                break;
            case Metric.DataOneofCase.Histogram:
                if (IsUnknown(metric.Histogram.AggregationTemporality))
                    refusals.Add("A histogram is shown if it is cumulative or a delta.", metric.Histogram.DataPoints.Count);
                else
                    store.Add(Info(InstrumentKind.Histogram), _points.Read(metric.Histogram.DataPoints, refusals), IsDelta(metric.Histogram.AggregationTemporality), refusals);
                break;
            case Metric.DataOneofCase.ExponentialHistogram:
                refusals.Add("Exponential histograms are not shown. Use explicit bounds.", metric.ExponentialHistogram.DataPoints.Count);
                break;
            case Metric.DataOneofCase.Summary:
                refusals.Add("Summaries are not shown. Use histograms.", metric.Summary.DataPoints.Count);
                break;
        }

        InstrumentInfo Info(InstrumentKind kind) =>
            new(resource, meter, reader.Text(metric.Name), reader.Text(metric.Description), reader.Text(metric.Unit), kind);
    }

    private static bool IsDelta(AggregationTemporality temporality) => temporality == AggregationTemporality.Delta;

    private static bool IsUnknown(AggregationTemporality temporality) => temporality is not (AggregationTemporality.Delta or AggregationTemporality.Cumulative);
}
