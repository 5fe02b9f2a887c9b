using Aspire.Hosting;
using Microsoft.Extensions.Configuration;

namespace Streaming.Hosting;

/// <summary>Reads the settings below <c>Streaming</c> of an AppHost: configuration files, environment (<c>Streaming__Runtime</c>) and arguments (<c>--Streaming:Runtime</c>).</summary>
internal sealed class StreamingSettings(IDistributedApplicationBuilder builder)
{
    public const string Section = "Streaming";
    public const string DataDirectoryKey = "Streaming:DataDirectory";

    private static readonly string[] PathSettings = [DataDirectoryKey, "Streaming:Replay:Path"];

    /// <summary>The runtime in use: containers or embedded. Publishing always models containers.</summary>
    /// <exception cref="DistributedApplicationException">The setting names no runtime, or one that cannot be had.</exception>
    public StreamingRuntime Runtime => RuntimeChoice.Of(builder).Runtime;

    /// <summary>True where every port is any free one, so that several applications run side by side: Aspire's setting, which its builder for tests sets.</summary>
    public bool RandomizesPorts => builder.Configuration.GetValue<bool>("DcpPublisher:RandomizePorts");

    /// <summary>Absolute path of the folder that holds the state of the embedded servers and of the services.</summary>
    public string DataDirectory => builder.Configuration[DataDirectoryKey] is { Length: > 0 } path
        ? Path.GetFullPath(path)
        : Path.Combine(builder.AppHostDirectory, ".streaming");

    /// <summary>A port setting; null where any free port is to be taken (0, or <see cref="RandomizesPorts"/>) or the default is null.</summary>
    /// <exception cref="DistributedApplicationException">The setting is not a port number.</exception>
    public int? Port(string key, int? defaultPort)
    {
        var value = builder.Configuration[key];
        if (string.IsNullOrEmpty(value))
        {
            return RandomizesPorts ? null : defaultPort;
        }

        return int.TryParse(value, out var port) && port is >= 0 and <= 65535
            ? port == 0 || RandomizesPorts ? null : port
            : throw new DistributedApplicationException($"{key} is '{value}': give a port from 1 to 65535, or 0 for any free one.");
    }

    /// <summary>All settings below <c>Streaming</c> with a value, paths made absolute against the caller's directory.</summary>
    public IEnumerable<KeyValuePair<string, string>> All()
    {
        foreach (var (key, value) in builder.Configuration.GetSection(Section).AsEnumerable())
        {
            if (!string.IsNullOrEmpty(value) && !IsPath(key))
            {
                yield return new(key, value);
            }
        }

        foreach (var key in PathSettings)
        {
            if (builder.Configuration[key] is { Length: > 0 } path)
            {
                yield return new(key, Path.GetFullPath(path));
            }
        }

        if (builder.Configuration[DataDirectoryKey] is null or "")
        {
            yield return new(DataDirectoryKey, DataDirectory);
        }
    }

    private static bool IsPath(string key) => PathSettings.Contains(key, StringComparer.OrdinalIgnoreCase);
}
