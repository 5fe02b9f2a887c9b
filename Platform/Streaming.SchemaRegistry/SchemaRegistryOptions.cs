namespace Streaming.SchemaRegistry;

/// <summary>Settings of the registry, section <c>SchemaRegistry</c>.</summary>
internal sealed class SchemaRegistryOptions
{
    public const string Section = "SchemaRegistry";

    /// <summary>The folder of the journal.</summary>
    public string DataDirectory { get; set; } = Path.Combine(".streaming", "schema-registry");

    /// <summary>
    /// Whether each write waits for the disk. Without it a write is in the operating system's hands before the answer:
    /// it survives a kill of the process, not a loss of power.
    /// </summary>
    public bool Fsync { get; set; }

    /// <summary>The text of <see cref="Fsync"/> where it was no truth value.</summary>
    internal string? InvalidFsync { get; private set; }

    internal void Read(IConfigurationSection section)
    {
        DataDirectory = section[nameof(DataDirectory)] ?? DataDirectory;
        if (section[nameof(Fsync)] is { } text)
        {
            InvalidFsync = bool.TryParse(text, out var fsync) ? null : text;
            Fsync = fsync;
        }
    }
}
