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

    public bool IsEnabled => IsEnabledFor(options, metadata, configuration);

    public string ApplicationName => options.DashboardApplicationName ?? environment.ApplicationName;

    /// <summary>Key that the resource service asks for.</summary>
    public string ResourceServiceKey { get; } = NewToken();

    private string BrowserToken => field ??= configuration["AppHost:BrowserToken"] is { Length: > 0 } token ? token : NewToken();

    private string Address => configuration["ASPNETCORE_URLS"]?.Split(';')[0].TrimEnd('/') is { Length: > 0 } url ? url : "http://localhost:18888";

    public static bool IsEnabledFor(DistributedApplicationOptions options, AppHostMetadata metadata, IConfiguration configuration) =>
        metadata.DashboardPath is not null && !options.DisableDashboard && !configuration.GetValue<bool>("DisableDashboard");

    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

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
        dashboard.Annotations.Add(new HiddenAnnotation(HiddenBehavior.Always));
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
        new("DASHBOARD__OTLP__PRIMARYAPIKEY", configuration[OtlpEndpoint.ApiKeyKey]!),
        new("ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL", resourceService.Value.Address),
        new(OtlpEndpoint.GrpcUrlKey, OtlpEndpoint.GrpcUrl(configuration)),
        new(OtlpEndpoint.HttpUrlKey, OtlpEndpoint.HttpUrl(configuration)),
        .. McpSettings.Variables(configuration),
    ];

    [LoggerMessage(3, LogLevel.Information, "Login to the dashboard at {Url}")]
    private partial void LogLogin(string url);
}
