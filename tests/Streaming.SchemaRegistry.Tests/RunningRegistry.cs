using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Streaming.SchemaRegistry.Storage;

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

    /// <summary>Starts a registry on a log of the test's.</summary>
    public static Task<RunningRegistry> StartAsync(ISchemaLog log) =>
        StartAsync("unused", builder => builder.Services.Replace(ServiceDescriptor.Singleton(log)));

    /// <summary>Starts a registry on a broker.</summary>
    public static Task<RunningRegistry> StartAsync(string bootstrapServers, params string[] settings) =>
        StartAsync(bootstrapServers, _ => { }, settings);

    /// <summary>Sends a request and tells status and body as "200 {...}".</summary>
    public async Task<string> SendAsync(string method, string path, string? body = null)
    {
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/vnd.schemaregistry.v1+json");
        var (answer, _) = await SendAsync(method, path, content, accept: null);
        return answer;
    }

    /// <summary>The same with the media types of request and answer.</summary>
    public async Task<(string Answer, string? Type)> SendAsync(string method, string path, HttpContent? body, string? accept)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ($"{(int)response.StatusCode} {text}", response.Content.Headers.ContentType?.ToString());
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

    private static async Task<RunningRegistry> StartAsync(string bootstrapServers, Action<WebApplicationBuilder> configure, params string[] settings)
    {
        var builder = RegistryApplication.CreateBuilder(
            ["--urls", "http://127.0.0.1:0", "--SchemaRegistry:BootstrapServers", bootstrapServers, "--Logging:LogLevel:Default", nameof(LogLevel.None), .. settings]);
        configure(builder);
        var app = RegistryApplication.Build(builder);
        try
        {
            await app.StartAsync(TestContext.Current.CancellationToken);
            return new RunningRegistry(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }
}
