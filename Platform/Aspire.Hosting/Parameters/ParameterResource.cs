namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that whoever starts the application may choose.</summary>
public class ParameterResource : Resource, IManifestExpressionProvider, IValueProvider, IResourceWithoutLifetime
{
    private readonly Lazy<string> _value;

    /// <summary>Creates a parameter.</summary>
    /// <param name="name">Name of the resource.</param>
    /// <param name="callback">Finds the value; called once.</param>
    /// <param name="secret">True keeps the value out of sight.</param>
    public ParameterResource(string name, Func<ParameterDefault?, string> callback, bool secret = false)
        : base(name)
    {
        _value = new(() => callback(Default));
        Secret = secret;
    }

    /// <summary>The value where the configuration has none.</summary>
    public ParameterDefault? Default { get; set; }

    /// <summary>True keeps the value out of sight.</summary>
    public bool Secret { get; }

    /// <inheritdoc />
    public string ValueExpression => $"{{{Name}.value}}";

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => new(_value.Value);
}
