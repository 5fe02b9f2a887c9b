namespace Aspire.Hosting.ApplicationModel;

/// <summary>A further part of a connection string; a later one of the same name replaces it.</summary>
/// <param name="name">Name.</param>
/// <param name="referenceExpression">Value.</param>
public sealed class ConnectionPropertyAnnotation(string name, ReferenceExpression referenceExpression) : IResourceAnnotation
{
    /// <summary>Name.</summary>
    public string Name { get; } = name;

    /// <summary>Value.</summary>
    public ReferenceExpression Value { get; } = referenceExpression;
}
