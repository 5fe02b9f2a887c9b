namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that whoever starts the application may choose.</summary>
public class ParameterResource : Resource, IExpressionValue
{
    private readonly Lazy<string> _value;
    private string? _configurationKey;

    /// <summary>Creates a parameter.</summary>
    /// <param name="name">Name of the resource.</param>
    /// <param name="callback">Finds the value; called once.</param>
    /// <param name="secret">True keeps the value out of sight.</param>
    public ParameterResource(string name, Func<ParameterDefault?, string> callback, bool secret = false)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(callback);
        // An exception is not kept: a value that is missing may be set until somebody needs it.
        _value = new(() => callback(Default), LazyThreadSafetyMode.PublicationOnly);
        Secret = secret;
    }

    /// <summary>The value where the configuration has none.</summary>
    public ParameterDefault? Default { get; set; }

    /// <summary>True keeps the value out of sight.</summary>
    public bool Secret { get; }

    /// <summary>True where the value is a connection string.</summary>
    public bool IsConnectionString { get; set; }

    /// <summary>What the value is for, shown with it.</summary>
    public string? Description { get; set; }

    /// <summary>True where the description is Markdown.</summary>
    public bool EnableDescriptionMarkdown { get; set; }

    /// <inheritdoc />
    public string ValueExpression => $"{{{Name}.value}}";

    /// <summary>Key of the configuration that the value comes from.</summary>
    internal string ConfigurationKey
    {
        get => _configurationKey ?? (IsConnectionString ? $"ConnectionStrings:{Name}" : $"Parameters:{Name}");
        init => _configurationKey = value;
    }

    /// <inheritdoc />
    /// <exception cref="MissingParameterValueException">The parameter has no value.</exception>
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken) => new(_value.Value);

    /// <inheritdoc />
    /// <exception cref="MissingParameterValueException">The parameter has no value.</exception>
#pragma warning disable CA1725 // Named so there.
    public ValueTask<string?> GetValueAsync(ValueProviderContext _, CancellationToken cancellationToken) => GetValueAsync(cancellationToken);
#pragma warning restore CA1725
}
