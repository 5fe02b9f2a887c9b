using System.Globalization;

namespace Streaming.Windows;

/// <summary>Settings of the process that runs a job.</summary>
internal sealed class WindowedJobOptions
{
    public const string Section = "WindowedJob";

    private const string KafkaKey = "ConnectionStrings:kafka";
    private const string RegistryKey = "ConnectionStrings:schema-registry";

    /// <summary>File of the job's declaration; <c>WindowedJob:Declaration</c>.</summary>
    public required string Declaration { get; init; }

    /// <summary>Folder of the checkpoint; <c>WindowedJob:DataDirectory</c>.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Longest time between a change and the checkpoint that has it; <c>WindowedJob:CheckpointInterval</c>.</summary>
    public required TimeSpan CheckpointInterval { get; init; }

    /// <summary>Bootstrap servers; <c>ConnectionStrings:kafka</c>.</summary>
    public required string Kafka { get; init; }

    /// <summary>Base address of the registry; <c>ConnectionStrings:schema-registry</c>.</summary>
    public required Uri SchemaRegistry { get; init; }

    /// <exception cref="JobException">Settings are missing or invalid; the message names them all.</exception>
    public static WindowedJobOptions Read(IConfiguration configuration)
    {
        var errors = new List<string>();
        var section = configuration.GetSection(Section);
        var declaration = Required(section, nameof(Declaration), "name the file of a job's declaration");
        var kafka = Required(configuration, KafkaKey, "give the cluster's addresses as host:port");
        var registryText = Required(configuration, RegistryKey, "give the registry's address as http://host:port");
        if (!Uri.TryCreate(registryText, UriKind.Absolute, out var registry) && registryText.Length > 0)
        {
            errors.Add($"{RegistryKey} is '{registryText}': give an address as http://host:port");
        }

        var intervalText = section[nameof(CheckpointInterval)] ?? "00:00:01";
        if (!TimeSpan.TryParse(intervalText, CultureInfo.InvariantCulture, out var interval) || interval <= TimeSpan.Zero)
        {
            errors.Add($"{Section}:{nameof(CheckpointInterval)} is '{intervalText}': give a duration as 00:00:01");
        }

        return errors.Count > 0
            ? throw new JobException(string.Join("; ", errors) + ".")
            : new()
            {
                Declaration = declaration,
                DataDirectory = section[nameof(DataDirectory)] ?? Path.Combine(".streaming", "windows"),
                CheckpointInterval = interval,
                Kafka = kafka,
                SchemaRegistry = registry!,
            };

        string Required(IConfiguration settings, string key, string advice)
        {
            if (settings[key] is { Length: > 0 } value)
            {
                return value;
            }

            errors.Add($"{(settings == configuration ? key : $"{Section}:{key}")} is not set: {advice}");
            return "";
        }
    }
}
