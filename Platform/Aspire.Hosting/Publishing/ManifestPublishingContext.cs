using System.Globalization;
using System.Text.Json;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Publishing;

/// <summary>Writes the manifest that deployment tools read.</summary>
public sealed partial class ManifestPublishingContext
{
    internal ManifestPublishingContext(DistributedApplicationExecutionContext executionContext, string manifestPath, Utf8JsonWriter writer, CancellationToken cancellationToken) =>
        (ExecutionContext, ManifestPath, Writer, CancellationToken) = (executionContext, manifestPath, writer, cancellationToken);

    /// <summary>Run or publish.</summary>
    public DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <summary>Absolute path of the manifest.</summary>
    public string ManifestPath { get; }

    /// <summary>Stands inside the object of the resource.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Cancelled when the application is to end.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>A path as seen from the manifest's folder, with <c>/</c>.</summary>
    public string GetManifestRelativePath(string path)
    {
        var full = Path.GetFullPath(path, Path.GetDirectoryName(ManifestPath)!);
        return Path.GetRelativePath(Path.GetDirectoryName(ManifestPath)!, full).Replace('\\', '/');
    }

    /// <summary>Writes the connection string, where the resource has one.</summary>
    public void WriteConnectionString(IResource resource)
    {
        if (resource is IResourceWithConnectionString connection)
        {
            Writer.WriteString("connectionString", connection.ConnectionStringExpression.ValueExpression);
        }
    }

    /// <summary>Writes the endpoints.</summary>
    public void WriteBindings(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var endpoints = resource.Annotations.OfType<EndpointAnnotation>().ToArray();
        if (endpoints.Length == 0)
        {
            return;
        }

        Writer.WriteStartObject("bindings");
        foreach (var endpoint in endpoints)
        {
            Writer.WriteStartObject(endpoint.Name);
            Writer.WriteString("scheme", endpoint.UriScheme);
            Writer.WriteString("protocol", endpoint.Protocol.ToString().ToLowerInvariant());
            Writer.WriteString("transport", endpoint.Transport);
            if (endpoint.Port is { } port && port != endpoint.TargetPort)
            {
                Writer.WriteNumber("port", port);
            }

            if (endpoint.TargetPort is { } target)
            {
                Writer.WriteNumber("targetPort", target);
            }

            if (endpoint.IsExternal)
            {
                Writer.WriteBoolean("external", true);
            }

            Writer.WriteEndObject();
        }

        Writer.WriteEndObject();
    }

    /// <summary>Writes the variables, references as expressions.</summary>
    public async Task WriteEnvironmentVariablesAsync(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var environment = new EnvironmentCallbackContext(ExecutionContext, resource, [], CancellationToken);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            await annotation.Callback(environment);
        }

        if (environment.EnvironmentVariables.Count == 0)
        {
            return;
        }

        Writer.WriteStartObject("env");
        foreach (var (name, value) in environment.EnvironmentVariables)
        {
            Writer.WriteString(name, Expression(value));
        }

        Writer.WriteEndObject();
    }

    /// <summary>Writes the arguments, references as expressions.</summary>
    public async Task WriteCommandLineArgumentsAsync(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var arguments = new CommandLineArgsCallbackContext([], CancellationToken);
        foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>())
        {
            await annotation.Callback(arguments);
        }

        if (arguments.Args.Count == 0)
        {
            return;
        }

        Writer.WriteStartArray("args");
        foreach (var argument in arguments.Args)
        {
            Writer.WriteStringValue(Expression(argument));
        }

        Writer.WriteEndArray();
    }

    private static string? Expression(object? value) =>
        value is IManifestExpressionProvider provider ? provider.ValueExpression : Convert.ToString(value, CultureInfo.InvariantCulture);
}
