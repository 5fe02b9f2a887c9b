using Streaming.Avro.Binary;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Resolution;

/// <summary>
/// How data of a writer's schema becomes data of a reader's schema ("Schema Resolution" of the specification).
/// Planned once, then bytes are translated to bytes, which the reader's generated codec reads like its own.
/// </summary>
public sealed class SchemaResolution
{
    private readonly Translation _translation;

    internal SchemaResolution(Translation translation, IReadOnlyList<SchemaMismatch> mismatches)
    {
        _translation = translation;
        Mismatches = mismatches;
    }

    /// <summary>Everything that does not fit; empty where all data can be read.</summary>
    public IReadOnlyList<SchemaMismatch> Mismatches { get; }

    /// <summary>Whether some data at least can be read.</summary>
    public bool CanRead => Mismatches.All(mismatch => mismatch.OnlyForSomeValues);

    /// <summary>Whether the data is the same in both schemas.</summary>
    public bool IsIdentity => _translation is CopyTranslation;

    /// <summary>Compares two schemas.</summary>
    public static SchemaResolution Plan(AvroSchema writer, AvroSchema reader) => new SchemaResolver().Plan(writer, reader);

    /// <summary>Translates one value.</summary>
    /// <exception cref="AvroException">The bytes are no value of the writer's schema, or the reader's schema has no room for it.</exception>
    public void Translate(ref AvroReader source, ref AvroWriter target)
    {
        if (!CanRead)
        {
            throw new AvroException($"The schemas do not fit: {string.Join("; ", Mismatches)}.");
        }

        _translation.Run(ref source, ref target);
    }
}
