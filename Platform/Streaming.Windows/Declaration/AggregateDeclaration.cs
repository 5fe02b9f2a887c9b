namespace Streaming.Windows.Declaration;

/// <summary>One number that is computed for each window.</summary>
/// <param name="Name">Field of the sink's record.</param>
/// <param name="Function">How it is computed.</param>
/// <param name="Fields">Fields of the source that it is computed of.</param>
internal sealed record AggregateDeclaration(string Name, AggregateFunction Function, IReadOnlyList<string> Fields)
{
    public bool IsSum => Function is not AggregateFunction.CountDistinct;

    public override string ToString() => $"{Name} = {Function}({string.Join(", ", Fields)})";
}
