namespace Streaming.SchemaRegistry.Storage;

/// <summary>Where the registry's changes are kept, in order. One caller at a time.</summary>
internal interface ISchemaLog
{
    /// <summary>Where, for messages.</summary>
    string Name { get; }

    /// <summary>Reads all changes so far.</summary>
    /// <param name="apply">Takes each change, now and with each later append.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="RegistryStartException">The log cannot be used.</exception>
    Task OpenAsync(Action<RegistryRecord> apply, CancellationToken cancellationToken);

    /// <summary>Applies changes of a failed append that are in the log all the same; to be called before the next change is planned.</summary>
    /// <exception cref="SchemaLogException">The log cannot be read.</exception>
    Task CatchUpAsync(CancellationToken cancellationToken);

    /// <summary>Adds changes; they are durable and applied when this returns.</summary>
    /// <exception cref="SchemaLogException">They may or may not be in the log; <see cref="CatchUpAsync"/> finds out.</exception>
    Task AppendAsync(IReadOnlyList<RegistryRecord> records, CancellationToken cancellationToken);
}
