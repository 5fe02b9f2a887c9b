using Aspire.Hosting.ApplicationModel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>What a project's settings files say about the addresses that Kestrel listens on; addresses elsewhere do not count then.</summary>
/// <param name="Endpoints">The endpoints.</param>
/// <param name="IsHttp2ByDefault">True where those that say no protocol speak HTTP/2.</param>
internal sealed record KestrelSettings(IReadOnlyList<KestrelEndpoint> Endpoints, bool IsHttp2ByDefault)
{
    private const string Http2 = "Http2";

    /// <summary>Reads <c>appsettings.json</c> and <c>{name}.settings.json</c> beside a project, with those of an environment.</summary>
    /// <exception cref="DistributedApplicationException">A file is broken, or an address is none.</exception>
    public static KestrelSettings Read(string projectPath, string? environment, bool excludesEndpoints)
    {
        var folder = Path.GetDirectoryName(projectPath)!;
        var settings = new ConfigurationBuilder();
        foreach (var name in new[] { "appsettings", $"{Path.GetFileName(folder)}.settings" })
        {
            foreach (var path in new[] { $"{name}.json", $"{name}.{environment}.json" }.Select(file => Path.Combine(folder, file)).Where(File.Exists))
            {
                settings.AddJsonFile(path);
            }
        }

        var read = settings.Sources.Count > 0 ? Build(settings) : null;
        var endpoints = excludesEndpoints ? [] : read?.GetSection("Kestrel:Endpoints").GetChildren() ?? [];
        return new(
            [.. endpoints.Where(e => e["Url"] is not null).Select(e => new KestrelEndpoint(e.Key, Parse(e["Url"]!, e.Key, folder), e["Protocols"]))],
            read?["Kestrel:EndpointDefaults:Protocols"] == Http2);
    }

    /// <summary>Says which protocol clients speak, where the settings do.</summary>
    public void SetTransport(EndpointAnnotation endpoint, string? protocols = null)
    {
        if (protocols is null ? IsHttp2ByDefault : protocols == Http2)
        {
            endpoint.Transport = "http2";
        }
    }

    private static IConfigurationRoot Build(ConfigurationBuilder settings)
    {
        try
        {
            return settings.Build();
        }
        catch (InvalidDataException e)
        {
            throw new DistributedApplicationException($"{e.Message} {e.InnerException?.Message}".TrimEnd(), e);
        }
    }

    private static BindingAddress Parse(string url, string key, string folder)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException e)
        {
            throw new DistributedApplicationException($"Kestrel:Endpoints:{key}:Url of the settings in {folder} is '{url}', which is no address: write one such as http://localhost:5000.", e);
        }
    }
}
