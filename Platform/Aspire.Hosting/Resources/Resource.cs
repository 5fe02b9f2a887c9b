namespace Aspire.Hosting.ApplicationModel;

/// <summary>Base of resources: a name and annotations.</summary>
public abstract class Resource : IResource
{
    /// <summary>Creates a resource.</summary>
    /// <param name="name">1 to 64 letters, digits and single hyphens, beginning with a letter.</param>
    /// <exception cref="ArgumentException">The name breaks the rules.</exception>
    protected Resource(string name)
    {
        ResourceName.Validate(name);
        Name = name;
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public virtual ResourceAnnotationCollection Annotations { get; } = [];
}
