namespace Streaming.Dashboard.Otlp.Wire;

/// <summary>The shapes of the three requests.</summary>
internal static class OtlpShapes
{
    private static readonly WireShape Attribute = NewAttribute();

    public static readonly WireShape Logs = Request(new WireShape()
        .With(LogTags.Body, NewValue(Attribute))
        .With(LogTags.Attributes, Attribute));

    public static readonly WireShape Traces = Request(new WireShape()
        .With(SpanTags.Attributes, Attribute)
        .With(SpanTags.Events, new WireShape().With(SpanTags.EventAttributes, Attribute))
        .With(SpanTags.Links, new WireShape().With(SpanTags.LinkAttributes, Attribute))
        .With(SpanTags.Status, new WireShape()));

    public static readonly WireShape Metrics = Request(Metric());

    private static WireShape Request(WireShape item)
    {
        var scope = new WireShape().With(OtlpTags.Scope, new WireShape()).With(OtlpTags.Items, item);
        var resource = new WireShape().With(OtlpTags.Resource, new WireShape().With(OtlpTags.ResourceAttributes, Attribute)).With(OtlpTags.Scopes, scope);
        return new WireShape().With(OtlpTags.Resources, resource);
    }

    private static WireShape Metric()
    {
        var exemplar = new WireShape();
        var number = new WireShape().With(MetricTags.NumberAttributes, Attribute).With(MetricTags.NumberExemplars, exemplar);
        var histogram = new WireShape().With(MetricTags.HistogramAttributes, Attribute).With(MetricTags.HistogramExemplars, exemplar);
        var exponential = new WireShape().With(MetricTags.ExponentialAttributes, Attribute).With(MetricTags.ExponentialExemplars, exemplar)
            .With(MetricTags.Positive, new WireShape()).With(MetricTags.Negative, new WireShape());
        var summary = new WireShape().With(MetricTags.SummaryAttributes, Attribute).With(MetricTags.SummaryQuantiles, new WireShape());
        return new WireShape()
            .With(MetricTags.Gauge, new WireShape().With(MetricTags.Points, number))
            .With(MetricTags.Sum, new WireShape().With(MetricTags.Points, number))
            .With(MetricTags.Histogram, new WireShape().With(MetricTags.Points, histogram))
            .With(MetricTags.ExponentialHistogram, new WireShape().With(MetricTags.Points, exponential))
            .With(MetricTags.Summary, new WireShape().With(MetricTags.Points, summary));
    }

    private static WireShape NewAttribute()
    {
        var attribute = new WireShape();
        return attribute.With(OtlpTags.Value, NewValue(attribute));
    }

    /// <summary>A value may be a list of values or a map, whose entries are like attributes.</summary>
    private static WireShape NewValue(WireShape attribute)
    {
        var value = new WireShape();
        return value
            .With(OtlpTags.ArrayValue, new WireShape().With(OtlpTags.ListItem, value))
            .With(OtlpTags.MapValue, new WireShape().With(OtlpTags.ListItem, attribute));
    }
}
