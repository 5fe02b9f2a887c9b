using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Streaming.Consumers.Tests.EndToEnd;

/// <summary>A service of the platform on a free port of this machine unless one is given, within the test's process.</summary>
internal sealed class Service<TEntryPoint> : WebApplicationFactory<TEntryPoint>
    where TEntryPoint : class
{
    private readonly IReadOnlyDictionary<string, string> _settings;

    public Service(IReadOnlyDictionary<string, string> settings, int port = 0)
    {
        // As a setting: the factory's own way of choosing a port sometimes comes after the start of the server.
        _settings = new Dictionary<string, string>(settings) { ["urls"] = $"http://127.0.0.1:{port}" };
        UseKestrel();
        Http = CreateClient();
    }

    public HttpClient Http { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }
    }
}
