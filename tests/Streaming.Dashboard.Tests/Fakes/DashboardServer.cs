using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Streaming.Dashboard.Hosting;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>The dashboard on free ports, with settings as a host gives them.</summary>
internal sealed partial class DashboardServer : IAsyncDisposable
{
    public const string Token = "token-of-the-link";
    public const string OtlpKey = "key-of-telemetry";
    private readonly WebApplication _app;

    private DashboardServer(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public Uri Url => new(_app.Urls.First());

    public Uri OtlpGrpcUrl => new(_app.Urls.ElementAt(1));

    public Uri OtlpHttpUrl => new(_app.Urls.ElementAt(2));

    /// <summary>The MCP server, at the pages' address or at its own.</summary>
    public Uri McpUrl => new(new Uri(_app.Urls.ElementAtOrDefault(3) ?? _app.Urls.First()), "mcp");

    public string LoginLink => $"{Url}login?t={Token}";

    public static Task<DashboardServer> StartAsync(string? hostUrl = null, params (string Key, string Value)[] settings) => StartAsync(null, hostUrl, settings);

    /// <param name="log">Gets what is logged, as much as the shipped settings let through; null for nowhere.</param>
    /// <param name="hostUrl">Where the resource service is; null for none.</param>
    /// <param name="settings">Settings beyond the usual.</param>
    public static async Task<DashboardServer> StartAsync(ILoggerProvider? log, string? hostUrl = null, params (string Key, string Value)[] settings)
    {
        Dictionary<string, string?> all = new()
        {
            ["urls"] = "http://127.0.0.1:0",
            ["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = "http://127.0.0.1:0",
            ["ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL"] = "http://127.0.0.1:0",
            ["Dashboard:Otlp:AuthMode"] = "ApiKey",
            ["Dashboard:Otlp:PrimaryApiKey"] = OtlpKey,
            ["Dashboard:Frontend:BrowserToken"] = Token,
            ["ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL"] = hostUrl,
            ["Dashboard:ResourceServiceClient:AuthMode"] = "ApiKey",
            ["Dashboard:ResourceServiceClient:ApiKey"] = FakeHost.ApiKey,
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        var app = DashboardApplication.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(all);
            builder.Logging.ClearProviders();
            if (log is not null)
                builder.Logging.AddProvider(log);
        });
        await app.StartAsync();
        return new DashboardServer(app);
    }

    /// <summary>A client that follows no redirects; logged in unless said otherwise.</summary>
    public async Task<HttpClient> CreateClientAsync(bool logIn = true)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Url };
        if (logIn)
            await LogInAsync(client);
        return client;
    }

    /// <summary>Enters the token, for the link works only once.</summary>
    private static async Task LogInAsync(HttpClient client)
    {
        var antiforgery = AntiforgeryToken().Match(await client.GetStringAsync("/login")).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "login", ["Entered"] = Token, ["__RequestVerificationToken"] = antiforgery });
        (await client.PostAsync("/login", form)).Dispose();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    public static partial Regex AntiforgeryToken();
}
