using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Adds parameters to an application.</summary>
public static class ParameterBuilderExtensions
{
    /// <summary>Adds a parameter, its value taken from <c>Parameters:{name}</c> of the configuration.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(this IDistributedApplicationBuilder builder, [ResourceName] string name, bool secret = false) =>
        builder.AddParameterFromConfiguration(name, $"Parameters:{name}", secret);

    /// <summary>Adds a parameter whose value <c>Parameters:{name}</c> may replace.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource.</param>
    /// <param name="value">The value where the configuration has none.</param>
    /// <param name="publishValueAsDefault">True hands the value on when publishing.</param>
    /// <param name="secret">True keeps the value out of sight.</param>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string value, bool publishValueAsDefault = false, bool secret = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var parameter = builder.AddParameter(name, secret);
        if (publishValueAsDefault || builder.ExecutionContext.IsRunMode)
        {
            parameter.Resource.Default = new ConstantParameterDefault(value);
        }

        return parameter;
    }

    /// <summary>Adds a parameter, its value taken from a configuration key.</summary>
    public static IResourceBuilder<ParameterResource> AddParameterFromConfiguration(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string configurationKey, bool secret = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddResource(new ParameterResource(
            name,
            fallback => builder.Configuration[configurationKey] ?? fallback?.GetDefaultValue()
                ?? throw new DistributedApplicationException($"Parameter '{name}' has no value: set {configurationKey} in the configuration, as an argument --{configurationKey}=<value> or in the environment."),
            secret));
    }

    /// <summary>Adds a connection string from <c>ConnectionStrings:{name}</c> of the configuration.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource and of the connection string.</param>
    /// <param name="environmentVariableName">Variable that carries it to others; null for <c>ConnectionStrings__{name}</c>.</param>
    public static IResourceBuilder<IResourceWithConnectionString> AddConnectionString(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string? environmentVariableName = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var value = new ParameterResource(name, _ => builder.Configuration.GetConnectionString(name) ?? string.Empty, secret: true);
        return builder.AddResource(new ConnectionStringResource(name, ReferenceExpression.Create($"{value}"), environmentVariableName));
    }

    /// <summary>Adds a connection string made of other values.</summary>
    public static IResourceBuilder<ConnectionStringResource> AddConnectionString(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, ReferenceExpression connectionStringExpression)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddResource(new ConnectionStringResource(name, connectionStringExpression));
    }
}
