using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Playwright;
using Streaming.Testing.Browser;
using Streaming.Testing.Platform;

namespace Streaming.EndToEnd.Tests.Dashboard;

/// <summary>An application that a test models, run by the bundled host in this process, with the dashboard as a process.</summary>
internal sealed class HostedDashboard : IAsyncDisposable
{
    private const string Token = "token-of-the-test";
    private readonly DistributedApplication _app;
    private readonly int _port;

    private HostedDashboard(DistributedApplication app, int port) => (_app, _port) = (app, port);

    public static async Task<HostedDashboard> StartAsync(Action<IDistributedApplicationBuilder> model)
    {
        var ports = FreePorts.Take(3);
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            ProjectDirectory = Path.GetTempPath(),
            AllowUnsecuredTransport = true,
            Args =
            [
                $"--ASPNETCORE_URLS=http://localhost:{ports[0]}", $"--ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL=http://localhost:{ports[1]}",
                $"--ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL=http://localhost:{ports[2]}", $"--AppHost:BrowserToken={Token}",
            ],
        });
        model(builder);
        var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, ports[0]);
    }

    /// <summary>The states of the resources, as the host knows them.</summary>
    public ResourceNotificationService Resources => _app.ResourceNotifications;

    /// <summary>Logs a browser in and opens a page.</summary>
    public async Task<IPage> OpenAsync(ChromiumFixture chromium, string path)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        await _app.ResourceNotifications.WaitForResourceAsync("aspire-dashboard", KnownResourceStates.Running, limit.Token);
        using (var http = new HttpClient())
        {
            while (!await AnswersAsync(http, limit.Token))
            {
                await Task.Delay(100, limit.Token);
            }
        }

        var page = await chromium.OpenAsync();
        await page.GotoAsync($"http://localhost:{_port}/login?t={Token}&returnUrl={Uri.EscapeDataString(path)}");
        await page.Locator("[data-live]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<bool> AnswersAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://localhost:{_port}/health"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
