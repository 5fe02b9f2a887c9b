using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Tests.Otlp;

/// <summary>What OpenTelemetry's own .NET SDK sends arrives whole, by either transport.</summary>
public sealed partial class OpenTelemetrySdkTests(SecuredDashboard secured) : IClassFixture<SecuredDashboard>
{
    [Theory]
    [InlineData(OtlpExportProtocol.Grpc)]
    [InlineData(OtlpExportProtocol.HttpProtobuf)]
    public async Task Everything_arrives(OtlpExportProtocol protocol)
    {
        var service = $"sdk-{protocol}";
        using var source = new ActivitySource(service);
        using var meter = new Meter(service);
        var counter = meter.CreateCounter<long>("sdk.sent", "{message}", "Messages sent.");
        var duration = meter.CreateHistogram<double>("sdk.duration", "s");
        var collection = new ServiceCollection();
        collection.AddLogging().AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(service, serviceInstanceId: "i1"))
            .WithTracing(tracing => tracing.AddSource(service).AddOtlpExporter(options => Configure(options, protocol, "traces")))
            .WithMetrics(metrics => metrics.AddMeter(service).AddOtlpExporter(options => Configure(options, protocol, "metrics")))
            .WithLogging(logging => logging.AddOtlpExporter(options => Configure(options, protocol, "logs")), options => options.IncludeFormattedMessage = true);
        await using (var provider = collection.BuildServiceProvider())
        {
            var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("Sdk.Category");
            var (tracers, meters) = (provider.GetRequiredService<TracerProvider>(), provider.GetRequiredService<MeterProvider>());
            using (var activity = source.StartActivity("send orders", ActivityKind.Producer))
            {
                counter.Add(3, new KeyValuePair<string, object?>("topic", "orders"));
                duration.Record(0.02);
                Failed(logger, 42, new InvalidOperationException("broken"));
            }
            Assert.True(tracers.ForceFlush() && meters.ForceFlush() && provider.GetRequiredService<LoggerProvider>().ForceFlush());
        }

        var services = secured.Server.Services;
        var entry = services.GetRequiredService<LogStore>().Snapshot().Single(entry => entry.Resource.Name == service);
        Assert.Equal(("Order 42 failed", "Sdk.Category", "OrderFailed", Severity.Error), (entry.Message, entry.Category, entry.EventName, entry.Severity));
        Assert.StartsWith("System.InvalidOperationException: broken", entry.Exception, StringComparison.Ordinal);
        var span = services.GetRequiredService<TraceStore>().Find(entry.TraceId!)!.Root;
        Assert.Equal(("send orders", Streaming.Dashboard.Traces.SpanKind.Producer, entry.SpanId, "i1"), (span.Name, span.Kind, span.SpanId, span.Resource.InstanceId));
        var instruments = services.GetRequiredService<MetricStore>().Instruments.Where(info => info.Resource.Name == service).ToDictionary(info => info.Name);
        Assert.Equal((InstrumentKind.Counter, "{message}", "Messages sent."), (instruments["sdk.sent"].Kind, instruments["sdk.sent"].Unit, instruments["sdk.sent"].Description));
        Assert.Equal(InstrumentKind.Histogram, instruments["sdk.duration"].Kind);
        var series = Assert.Single(services.GetRequiredService<MetricStore>().Series(service, service, "sdk.sent"));
        Assert.Equal((3, "orders"), (series.Points[^1].Value, Assert.Single(series.Attributes).Value));
    }

    private void Configure(OtlpExporterOptions options, OtlpExportProtocol protocol, string signal)
    {
        options.Protocol = protocol;
        options.Endpoint = protocol == OtlpExportProtocol.Grpc ? secured.Server.OtlpGrpcUrl : new Uri(secured.Server.OtlpHttpUrl, $"v1/{signal}");
        options.Headers = $"x-otlp-api-key={DashboardServer.OtlpKey}";
    }

    [LoggerMessage(1, LogLevel.Error, "Order {Id} failed", EventName = "OrderFailed")]
    private static partial void Failed(ILogger logger, int id, Exception exception);
}
