using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Streaming.SchemaRegistry.Tests;

/// <summary>A registry in this process on a free port.</summary>
internal sealed class RunningRegistry : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningRegistry(WebApplication app)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public static async Task<RunningRegistry> StartAsync(TemporaryFolder folder)
    {
        var app = RegistryApplication.Create(["--urls", "http://127.0.0.1:0", "--SchemaRegistry:DataDirectory", folder.Path, "--Logging:LogLevel:Default", nameof(LogLevel.None)]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningRegistry(app);
    }

    /// <summary>Sends a request and tells status and body as "200 {...}".</summary>
    public async Task<string> SendAsync(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/vnd.schemaregistry.v1+json");
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
    }

    /// <summary>Registers a schema under a subject.</summary>
    public Task<string> RegisterAsync(string subject, string schema) =>
        SendAsync("POST", $"/subjects/{subject}/versions", SchemaBody(schema));

    public static string SchemaBody(string schema) => $"{{\"schema\":{System.Text.Json.JsonSerializer.Serialize(schema)}}}";

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
