namespace Streaming.SchemaRegistry.Subjects;

/// <summary>
/// By what schemas are the same: parsed and written back, so white space and the order of attributes do not count,
/// documentation and defaults do; and what they refer to.
/// </summary>
internal sealed record SchemaText(string Text, IReadOnlyList<SchemaReference> References)
{
    public bool Equals(SchemaText? other) => other is not null && Text == other.Text && References.SequenceEqual(other.References);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}
