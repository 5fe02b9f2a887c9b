namespace Streaming.Dashboard.Metrics;

/// <summary>What an instrument measures, and so what of it is worth showing.</summary>
public enum InstrumentKind
{
    /// <summary>A value that goes up and down: shown as it is.</summary>
    Gauge,

    /// <summary>A total that only grows: shown as its rate per second.</summary>
    Counter,

    /// <summary>How often values fell between bounds: shown as percentiles.</summary>
    Histogram,
}
