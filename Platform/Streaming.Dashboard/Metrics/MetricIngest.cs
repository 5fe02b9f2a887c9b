using Streaming.Dashboard.Otlp.Wire;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>Takes in metrics; refuses points that cannot be shown.</summary>
internal sealed class MetricIngest(MetricStore store, TelemetryReader reader, TimeProvider time)
{
    private readonly NumberPointReader _numbers = new(store, reader, time);
    private readonly HistogramPointReader _histograms = new(store, reader, time);
    private readonly ExponentialPointReader _exponentials = new(store, reader, time);
    private readonly SummaryPointReader _summaries = new(store, reader, time);

    /// <param name="request">An export request, which has been verified.</param>
    public Refusals Add(ReadOnlySpan<byte> request)
    {
        var refusals = new Refusals();
        using (store.Enter())
        {
            var resources = new WireReader(request);
            while (resources.Next())
            {
                if (resources.Tag == OtlpTags.Resources)
                    AddResource(resources.Bytes(), refusals);
                else
                    resources.Skip();
            }
        }
        store.Changes.Notify();
        return refusals;
    }

    private void AddResource(ReadOnlySpan<byte> resourceMetrics, Refusals refusals)
    {
        var resource = reader.Resource(WireReader.Find(resourceMetrics, OtlpTags.Resource));
        var scopes = new WireReader(resourceMetrics);
        while (scopes.Next())
        {
            if (scopes.Tag == OtlpTags.Scopes)
                AddScope(scopes.Bytes(), resource, refusals);
            else
                scopes.Skip();
        }
    }

    private void AddScope(ReadOnlySpan<byte> scopeMetrics, TelemetryResource resource, Refusals refusals)
    {
        var meter = reader.Name(WireReader.Find(WireReader.Find(scopeMetrics, OtlpTags.Scope), OtlpTags.ScopeName));
        var metrics = new WireReader(scopeMetrics);
        while (metrics.Next())
        {
            if (metrics.Tag == OtlpTags.Items)
                AddMetric(metrics.Bytes(), meter, resource, refusals);
            else
                metrics.Skip();
        }
    }

    private void AddMetric(ReadOnlySpan<byte> metric, string meter, TelemetryResource resource, Refusals refusals)
    {
        ReadOnlySpan<byte> name = default, description = default, unit = default, data = default;
        var type = 0U;
        var fields = new WireReader(metric);
        while (fields.Next())
        {
            switch (fields.Tag)
            {
                case MetricTags.Name: name = fields.Bytes(); break;
                case MetricTags.Description: description = fields.Bytes(); break;
                case MetricTags.Unit: unit = fields.Bytes(); break;
                case MetricTags.Gauge or MetricTags.Sum or MetricTags.Histogram or MetricTags.ExponentialHistogram or MetricTags.Summary:
                    type = fields.Tag;
                    data = fields.Bytes();
                    break;
                default: fields.Skip(); break;
            }
        }
        if (type == 0)
            return;
        var meaning = MetricMeaning.Of(type, data);
        if (meaning.Problem is { } problem)
        {
            refusals.Add(problem, Count(data));
            return;
        }
        var instrument = store.Find(resource, meter, reader.Name(name))
            ?? store.Add(new(resource, meter, reader.Name(name), reader.Name(description), reader.Name(unit), meaning.Kind));
        if (instrument.Info.Kind == meaning.Kind)
            AddPoints(data, ReaderOf(type), instrument, meaning.IsDelta, refusals);
        else
            refusals.Add($"{instrument.Info.Name} was a {instrument.Info.Kind} before, and is a {meaning.Kind} now.", Count(data));
        store.RemoveIfEmpty(instrument);
    }

    private PointReader ReaderOf(uint type) => type switch
    {
        MetricTags.Histogram => _histograms,
        MetricTags.ExponentialHistogram => _exponentials,
        MetricTags.Summary => _summaries,
        _ => _numbers,
    };

    private static void AddPoints(ReadOnlySpan<byte> data, PointReader points, MetricInstrument instrument, bool isDelta, Refusals refusals)
    {
        var fields = new WireReader(data);
        while (fields.Next())
        {
            if (fields.Tag == MetricTags.Points)
                points.Read(fields.Bytes(), instrument, isDelta, refusals);
            else
                fields.Skip();
        }
    }

    private static int Count(ReadOnlySpan<byte> data)
    {
        var count = 0;
        var fields = new WireReader(data);
        while (fields.Next())
        {
            count += fields.Tag == MetricTags.Points ? 1 : 0;
            fields.Skip();
        }
        return count;
    }
}
