using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generator;

/// <summary>How a union looks in C#: nothing, one value (perhaps nullable), or a closed type.</summary>
internal sealed class UnionShape(UnionSchema union)
{
    public UnionSchema Union => union;

    public bool HasNull { get; } = union.Branches.Any(branch => branch.Type == AvroType.Null);

    public IReadOnlyList<AvroSchema> Values { get; } = [.. union.Branches.Where(branch => branch.Type != AvroType.Null)];

    public AvroSchema? Single => Values.Count == 1 ? Values[0] : null;

    public bool IsGeneral => Values.Count > 1;

    /// <summary>The name of a branch's case in the closed type.</summary>
    public string CaseOf(AvroSchema branch)
    {
        var name = branch is NamedSchema named ? CSharpNames.Pascal(named.Name) : branch.Type.ToString();
        // Two named types of one name in different namespaces: the namespace tells them apart.
        return branch is NamedSchema other && Values.Count(value => value is NamedSchema { Name: var same } && same == other.Name) > 1
            ? CSharpNames.Pascal(other.FullName.Replace('.', '_'))
            : name;
    }
}
