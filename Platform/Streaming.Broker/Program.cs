using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using Streaming.Broker;

var builder = Host.CreateApplicationBuilder(args);
builder.Configuration["Broker:Port"] ??= "9092";
builder.Configuration.AddCommandLine(args, new Dictionary<string, string> { ["--port"] = "Broker:Port", ["--data"] = "Broker:DataDirectory" });
builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
// A failed start is told below, in one line.
builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
builder.Services.AddOptions<KafkaBrokerOptions>().BindConfiguration("Broker").ValidateOnStart();
builder.Services.AddSingleton<IValidateOptions<KafkaBrokerOptions>, KafkaBrokerOptionsValidator>();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddHostedService<BrokerService>();
if (!string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
{
    builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(BrokerMetrics.MeterName)).WithLogging(null, logging => logging.IncludeFormattedMessage = true).UseOtlpExporter();
}

try
{
    await builder.Build().RunAsync();
    return 0;
}
catch (Exception e) when (e is KafkaBrokerException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
