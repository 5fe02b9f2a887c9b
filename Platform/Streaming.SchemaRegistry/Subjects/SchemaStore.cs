using Streaming.Avro.Schemas;
using Streaming.SchemaRegistry.Storage;

namespace Streaming.SchemaRegistry.Subjects;

/// <summary>
/// The registry's state, durable and safe for many threads: a change is in the log before it is seen. Changes wait for each
/// other; readers wait for none of them.
/// </summary>
internal sealed class SchemaStore(ISchemaLog log, ILogger<SchemaStore> logger) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly SchemaIndex _index = new();

    /// <summary>Reads the log; <paramref name="import"/> fills an empty one.</summary>
    /// <exception cref="RegistryStartException">The log cannot be used.</exception>
    public async Task OpenAsync(Func<IReadOnlyList<RegistryRecord>> import, CancellationToken cancellationToken)
    {
        await log.OpenAsync(Apply, cancellationToken).ConfigureAwait(false);
        if (Read(index => index.LastId == 0) && import() is { Count: > 0 } records)
        {
            await log.AppendAsync(records, cancellationToken).ConfigureAwait(false);
        }

        var (schemas, subjects) = Read(index => (index.SchemaCount, index.Subjects(Deleted.Without).Count()));
        Log.Opened(logger, log.Name, schemas, subjects);
    }

    /// <summary>Reads the state; nothing changes meanwhile.</summary>
    public T Read<T>(Func<SchemaIndex, T> read)
    {
        lock (_gate)
        {
            return read(_index);
        }
    }

    /// <summary>Parses a schema with what it refers to.</summary>
    /// <exception cref="RegistryException">It is no valid schema, or refers to one that is not there.</exception>
    public ParsedSchema Parse(SchemaRequest request, bool normalize)
    {
        IReadOnlyList<AvroSchema> references = request.References.Count == 0 ? [] : Read(index => index.Resolve(request.References));
        return ParsedSchema.Parse(request, references, normalize);
    }

    /// <summary>Registers a schema; one that the subject has already stays as it is.</summary>
    /// <exception cref="RegistryException">The subject's mode forbids it, or the schema is not compatible with its versions.</exception>
    public async Task<int> RegisterAsync(string subject, SchemaRequest request, bool normalize, CancellationToken cancellationToken)
    {
        var schema = Parse(request, normalize);
        if (request.Id is null && Read(index => Registration.Find(index, subject, schema)) is { } known)
        {
            return known.Id;
        }

        var (id, registered) = await ChangeAsync<(int, SchemaRecord?)>(
            index =>
            {
                if (request.Id is null && Registration.Find(index, subject, schema) is { } found)
                {
                    return ([], (found.Id, null));
                }

                var record = Registration.Plan(index, subject, schema, request);
                return ([record], (record.Id, record));
            },
            cancellationToken).ConfigureAwait(false);
        if (registered is not null)
        {
            Log.Registered(logger, registered.Subject, registered.Version, registered.Id);
        }

        return id;
    }

    /// <summary>Changes the state: what is planned from it is in the log before others see it.</summary>
    /// <exception cref="RegistryException">The plan is refused, or the log failed.</exception>
    public async Task<T> ChangeAsync<T>(Func<SchemaIndex, (IReadOnlyList<RegistryRecord> Records, T Result)> plan, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Before the plan: it may give the next id or version.
            await log.CatchUpAsync(cancellationToken).ConfigureAwait(false);
            var (records, result) = Read(plan);
            if (records.Count > 0)
            {
                await log.AppendAsync(records, cancellationToken).ConfigureAwait(false);
            }

            return result;
        }
        catch (SchemaLogException exception)
        {
            Log.StoreFailed(logger, exception);
            throw RegistryException.StoreFailed(exception);
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();

    private void Apply(RegistryRecord record)
    {
        lock (_gate)
        {
            _index.Apply(record);
        }
    }
}
