using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.Otlp;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Telemetry;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>The stores and what fills them, without a server.</summary>
internal sealed class TelemetryStores
{
    public TelemetryStores(Action<TelemetryLimitsOptions>? limit = null)
    {
        var options = new DashboardOptions();
        limit?.Invoke(options.TelemetryLimits);
        Resources = new(options.TelemetryLimits);
        Logs = new(options.TelemetryLimits);
        Traces = new(options.TelemetryLimits);
        Metrics = new(options.TelemetryLimits);
        var reader = new TelemetryReader(Options.Create(options), Resources);
        LogIngest = new(Logs, reader, Time);
        TraceIngest = new(Traces, reader, new SpanReader(reader, Options.Create(options)));
        MetricIngest = new(Metrics, reader, Time);
        Intake = new(LogIngest, TraceIngest, MetricIngest);
    }

    public FakeTimeProvider Time { get; } = new(SampleResources.Start);

    public TelemetryResources Resources { get; }

    public LogStore Logs { get; }

    public TraceStore Traces { get; }

    public MetricStore Metrics { get; }

    public LogIngest LogIngest { get; }

    public TraceIngest TraceIngest { get; }

    public MetricIngest MetricIngest { get; }

    public TelemetryIntake Intake { get; }
}
