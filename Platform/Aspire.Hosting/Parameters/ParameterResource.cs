namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that whoever starts the application may choose.</summary>
public class ParameterResource : Resource, IExpressionValue
{
    private readonly Lazy<string> _value;
    private volatile ValueSnapshot<string>? _entered;
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

    /// <summary>True while the value is asked for on the dashboard.</summary>
    internal bool IsAskedFor => _entered is { IsValueSet: false };

    /// <summary>The value that is not to be hidden, where it is known.</summary>
    internal string? KnownValue => Secret || IsAskedFor ? null : _entered?.TryGet(out var entered) == true ? entered : _value.Value;

    /// <summary>The value; waits for it where the dashboard asks for it.</summary>
    /// <param name="cancellationToken">Gives the waiting up.</param>
    /// <exception cref="MissingParameterValueException">The parameter has no value, and nobody is asked for it.</exception>
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken) => _entered switch
    {
        null => new(_value.Value),
        var entered when entered.TryGet(out var value) => new(value),
        var entered => new(ParameterWait.ForAsync(this, entered, cancellationToken)!),
    };

    /// <inheritdoc cref="GetValueAsync(CancellationToken)" />
    /// <param name="_">Who asks; the value is the same for all.</param>
    /// <param name="cancellationToken">Gives the waiting up.</param>
#pragma warning disable CA1725 // Named so there.
    public ValueTask<string?> GetValueAsync(ValueProviderContext _, CancellationToken cancellationToken) => GetValueAsync(cancellationToken);
#pragma warning restore CA1725

    /// <summary>From now on, who needs the value waits for <see cref="Enter"/>.</summary>
    internal void Ask() => _entered = IsAskedFor ? _entered : new();

    /// <summary>Sets the value, for who waits and for who comes.</summary>
    internal void Enter(string value) => (_entered ??= new()).SetValue(value);
}
