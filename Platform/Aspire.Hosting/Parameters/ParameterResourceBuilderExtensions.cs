using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Adds parameters to an application.</summary>
public static partial class ParameterResourceBuilderExtensions
{
    /// <summary>Adds a parameter, its value taken from <c>Parameters:{name}</c> of the configuration.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(this IDistributedApplicationBuilder builder, [ResourceName] string name, bool secret = false) =>
        builder.AddParameterFromConfiguration(name, $"Parameters:{name}", secret);

    /// <summary>Adds a parameter of a value.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource.</param>
    /// <param name="value">The value.</param>
    /// <param name="publishValueAsDefault">True hands the value on when publishing.</param>
    /// <param name="secret">True keeps the value out of sight.</param>
    /// <exception cref="ArgumentException">A secret is to be handed on.</exception>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string value, bool publishValueAsDefault = false, bool secret = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        return builder.AddParameter(name, () => value, publishValueAsDefault, secret);
    }

    /// <summary>Adds a parameter whose value is asked for once.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource.</param>
    /// <param name="valueGetter">Gives the value.</param>
    /// <param name="publishValueAsDefault">True hands the value on when publishing.</param>
    /// <param name="secret">True keeps the value out of sight.</param>
    /// <exception cref="ArgumentException">A secret is to be handed on.</exception>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, Func<string> valueGetter, bool publishValueAsDefault = false, bool secret = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(valueGetter);
        return publishValueAsDefault && secret
            ? throw new ArgumentException($"Parameter '{name}' is a secret: its value cannot be published as default.", nameof(secret))
            : builder.AddResource(new ParameterResource(name, fallback => fallback?.GetDefaultValue() ?? valueGetter(), secret)
            {
                Default = publishValueAsDefault ? new ConstantParameterDefault(valueGetter) : null,
            });
    }

    /// <summary>Adds a parameter, its value taken from <c>Parameters:{name}</c> of the configuration, or else from a default.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource.</param>
    /// <param name="value">The default.</param>
    /// <param name="secret">True keeps the value out of sight.</param>
    /// <param name="persist">True keeps the default's value in the user secrets of the AppHost, so that it is the same in each run.</param>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, ParameterDefault value, bool secret = false, bool persist = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(value);
        var fallback = persist && builder.ExecutionContext.IsRunMode ? new UserSecretsParameterDefault(builder, name, value) : value;
        return builder.AddResource(new ParameterResource(name, given => ParameterValue.Read(builder.Configuration, name, $"Parameters:{name}", given), secret) { Default = fallback });
    }

    /// <summary>Adds a parameter, its value taken from a configuration key.</summary>
    public static IResourceBuilder<ParameterResource> AddParameterFromConfiguration(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string configurationKey, bool secret = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configurationKey);
        return builder.AddResource(new ParameterResource(name, fallback => ParameterValue.Read(builder.Configuration, name, configurationKey, fallback), secret)
        {
            ConfigurationKey = configurationKey,
        });
    }

    /// <summary>Says what the value is for.</summary>
    /// <param name="builder">The parameter.</param>
    /// <param name="description">The text.</param>
    /// <param name="enableMarkdown">True where it is Markdown.</param>
    public static IResourceBuilder<ParameterResource> WithDescription(this IResourceBuilder<ParameterResource> builder, string description, bool enableMarkdown = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(description);
        (builder.Resource.Description, builder.Resource.EnableDescriptionMarkdown) = (description, enableMarkdown);
        return builder;
    }

    /// <summary>Says by which input the value is asked for.</summary>
    /// <param name="builder">The parameter.</param>
    /// <param name="createInput">Makes the input; called each time that the value is asked for.</param>
    public static IResourceBuilder<ParameterResource> WithCustomInput(this IResourceBuilder<ParameterResource> builder, Func<ParameterResource, InteractionInput> createInput)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(createInput);
        return builder.WithAnnotation(new InputGeneratorAnnotation(createInput), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Adds a connection string from <c>ConnectionStrings:{name}</c> of the configuration.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource and of the connection string.</param>
    /// <param name="environmentVariableName">Variable that carries it to others; null for <c>ConnectionStrings__{name}</c>.</param>
    public static IResourceBuilder<IResourceWithConnectionString> AddConnectionString(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string? environmentVariableName = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddResource(new ConnectionStringParameterResource(
            name,
            _ => builder.Configuration.GetConnectionString(name) ?? throw new MissingParameterValueException(
                $"Connection string '{name}' has no value: set ConnectionStrings:{name} in the configuration, as an argument --ConnectionStrings:{name}=<value>, "
                + $"or as the environment variable ConnectionStrings__{name}."),
            environmentVariableName));
    }
}
