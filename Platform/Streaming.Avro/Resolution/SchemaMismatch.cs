namespace Streaming.Avro.Resolution;

/// <summary>One reason why data of a writer's schema cannot be read with a reader's schema.</summary>
/// <param name="Path">Where in the reader's schema, for instance <c>Order.lines[].price</c>.</param>
/// <param name="Kind">The kind of the mismatch.</param>
/// <param name="Message">What differs.</param>
/// <param name="OnlyForSomeValues">Whether values exist that can be read all the same: other symbols of an enum, other branches of a union.</param>
public sealed record SchemaMismatch(string Path, MismatchKind Kind, string Message, bool OnlyForSomeValues)
{
    /// <summary>Path and message.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
