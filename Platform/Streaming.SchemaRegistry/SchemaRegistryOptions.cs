using System.Globalization;

namespace Streaming.SchemaRegistry;

/// <summary>Settings of the registry, section <c>SchemaRegistry</c>.</summary>
internal sealed class SchemaRegistryOptions
{
    public const string Section = "SchemaRegistry";

    /// <summary>Kafka's addresses, as <c>localhost:9092</c>.</summary>
    public string BootstrapServers { get; set; } = "";

    /// <summary>The compacted topic that holds the schemas.</summary>
    public string Topic { get; set; } = "_schemas";

    /// <summary>How long the start waits for Kafka.</summary>
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A folder with the journal of an earlier version, whose schemas go into an empty topic; null for none.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>The text of <see cref="StartTimeout"/> where it was no time.</summary>
    internal string? InvalidStartTimeout { get; private set; }

    internal void Read(IConfigurationSection section)
    {
        BootstrapServers = section[nameof(BootstrapServers)] ?? BootstrapServers;
        Topic = section[nameof(Topic)] ?? Topic;
        DataDirectory = section[nameof(DataDirectory)] ?? DataDirectory;
        if (section[nameof(StartTimeout)] is { } text)
        {
            InvalidStartTimeout = TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout) ? null : text;
            StartTimeout = timeout;
        }
    }
}
