namespace Streaming.Windows.Checkpoints;

/// <summary>Keeps a job's newest checkpoint.</summary>
internal interface ICheckpointStore
{
    /// <summary>Where it is kept, for messages.</summary>
    string Path { get; }

    /// <summary>The newest checkpoint; null where there is none.</summary>
    /// <exception cref="JobException">It cannot be read, or is damaged.</exception>
    byte[]? Read();

    /// <summary>Replaces the checkpoint; it is durable when this returns.</summary>
    /// <exception cref="JobException">It cannot be written.</exception>
    void Write(ReadOnlySpan<byte> state);
}
