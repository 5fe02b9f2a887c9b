using System.Security.Cryptography;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Dashboard;

/// <summary>Addresses and keys of the dashboard of this run, and its resource.</summary>
internal sealed partial class DashboardSettings(
    IConfiguration configuration, IHostEnvironment environment, DistributedApplicationOptions options, AppHostMetadata metadata,
    ResourceNotificationService notifications, Lazy<ResourceServiceHost> resourceService, ILogger<DistributedApplication> logger)
{
    public const string ResourceName = "aspire-dashboard";
    private const int TokenBytes = 16;

    private readonly string _telemetryKey = NewToken();

    public bool IsEnabled => metadata.DashboardPath is not null && !options.DisableDashboard
        && !configuration.GetValue<bool>("DisableDashboard");

    public string ApplicationName => options.DashboardApplicationName ?? environment.ApplicationName;

    /// <summary>Key that the resource service asks for.</summary>
    public string ResourceServiceKey { get; } = NewToken();

    private string BrowserToken => field ??= configuration["AppHost:BrowserToken"] is { Length: > 0 } token ? token : NewToken();

    private string Address => configuration["ASPNETCORE_URLS"]?.Split(';')[0].TrimEnd('/') is { Length: > 0 } url ? url : "http://localhost:18888";

    private string OtlpAddress => configuration["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] ?? "http://localhost:18889";

    private string OtlpHttpAddress => configuration["ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL"] ?? "http://localhost:18890";

    /// <summary>Variables that send the telemetry of a project to the dashboard; none where there is no dashboard.</summary>
    public IEnumerable<KeyValuePair<string, string>> TelemetryVariables(string resource, string instance)
    {
        if (!IsEnabled)
        {
            yield break;
        }

        yield return new("OTEL_EXPORTER_OTLP_ENDPOINT", OtlpAddress);
        yield return new("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc");
        yield return new("OTEL_EXPORTER_OTLP_HEADERS", $"x-otlp-api-key={_telemetryKey}");
        yield return new("OTEL_SERVICE_NAME", resource);
        yield return new("OTEL_RESOURCE_ATTRIBUTES", $"service.instance.id={instance}");
        if (environment.IsDevelopment())
        {
            yield return new("OTEL_BLRP_SCHEDULE_DELAY", "1000");
            yield return new("OTEL_BSP_SCHEDULE_DELAY", "1000");
            yield return new("OTEL_METRIC_EXPORT_INTERVAL", "1000");
            yield return new("OTEL_TRACES_SAMPLER", "always_on");
            yield return new("OTEL_METRICS_EXEMPLAR_FILTER", "trace_based");
        }
    }

    /// <summary>Adds the dashboard to the model.</summary>
    /// <exception cref="DistributedApplicationException">The dashboard is not built.</exception>
    public void AddResource(IResourceCollection resources)
    {
        if (!IsEnabled)
        {
            return;
        }

        var path = metadata.DashboardPath!;
        if (!File.Exists(path))
        {
            throw new DistributedApplicationException($"The dashboard is not built, {path} does not exist: build the AppHost.");
        }

        var dashboard = new ExecutableResource(ResourceName, "dotnet", Path.GetDirectoryName(path)!);
        dashboard.Annotations.Add(new HiddenAnnotation());
        dashboard.Annotations.Add(new CommandLineArgsCallbackAnnotation(context =>
        {
            context.Args.Add(path);
            return Task.CompletedTask;
        }));
        dashboard.Annotations.Add(new EnvironmentCallbackAnnotation(context =>
        {
            foreach (var (name, value) in Variables())
            {
                context.EnvironmentVariables[name] = value;
            }

            return Task.CompletedTask;
        }));
        resources.Add(dashboard);
    }

    /// <summary>Prints the login link once the dashboard answers.</summary>
    public async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        if (!IsEnabled)
        {
            return;
        }

        await notifications.WaitForResourceAsync(ResourceName, cancellationToken: cancellationToken);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(new Uri(Address), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                break;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            }
        }

        LogLogin($"{Address}/login?t={BrowserToken}");
    }

    private IEnumerable<KeyValuePair<string, string>> Variables() =>
    [
        new("ASPNETCORE_URLS", Address),
        new("ASPNETCORE_ENVIRONMENT", environment.EnvironmentName),
        new("DASHBOARD__APPLICATIONNAME", ApplicationName),
        new("DASHBOARD__FRONTEND__AUTHMODE", "BrowserToken"),
        new("DASHBOARD__FRONTEND__BROWSERTOKEN", BrowserToken),
        new("DASHBOARD__RESOURCESERVICECLIENT__AUTHMODE", "ApiKey"),
        new("DASHBOARD__RESOURCESERVICECLIENT__APIKEY", ResourceServiceKey),
        new("DASHBOARD__OTLP__AUTHMODE", "ApiKey"),
        new("DASHBOARD__OTLP__PRIMARYAPIKEY", _telemetryKey),
        new("ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL", resourceService.Value.Address),
        new("ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", OtlpAddress),
        new("ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL", OtlpHttpAddress),
    ];

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    [LoggerMessage(3, LogLevel.Information, "Login to the dashboard at {Url}")]
    private partial void LogLogin(string url);
}
