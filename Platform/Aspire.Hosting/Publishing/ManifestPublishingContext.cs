using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aspire.Hosting.Publishing;

/// <summary>Writes the manifest that deployment tools read.</summary>
/// <param name="executionContext">Run or publish.</param>
/// <param name="manifestPath">Path of the manifest.</param>
/// <param name="writer">Writes it.</param>
/// <param name="cancellationToken">Cancelled when the application is to end.</param>
public sealed partial class ManifestPublishingContext(
    DistributedApplicationExecutionContext executionContext, string manifestPath, Utf8JsonWriter writer, CancellationToken cancellationToken = default)
{
    private readonly ManifestReferences _references = new();
    private readonly ManifestPorts _ports = new();

    /// <summary>Run or publish.</summary>
    public DistributedApplicationExecutionContext ExecutionContext { get; } = executionContext;

    /// <summary>Path of the manifest.</summary>
    public string ManifestPath { get; } = manifestPath;

    /// <summary>Stands inside the object of the resource.</summary>
    public Utf8JsonWriter Writer { get; } = writer;

    /// <summary>Cancelled when the application is to end.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>A path as seen from the manifest's folder, with <c>/</c>; null where there is none.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public string? GetManifestRelativePath(string? path)
    {
        if (path is null)
        {
            return null;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(ManifestPath))!;
        return Path.GetRelativePath(folder, Path.GetFullPath(path.Replace('\\', '/'), folder)).Replace('\\', '/');
    }

    /// <summary>Writes the connection string, where the resource has one.</summary>
    public void WriteConnectionString(IResource resource)
    {
        if (resource is IResourceWithConnectionString { ConnectionStringExpression: { } expression })
        {
            TryAddDependentResources(expression);
            Writer.WriteString("connectionString", _references.Expression(expression));
        }
    }

    /// <summary>Writes the endpoints.</summary>
    public void WriteBindings(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        if (!resource.TryGetEndpoints(out _))
        {
            return;
        }

        Writer.WriteStartObject("bindings");
        foreach (var (endpoint, port, targetPort) in _ports.Of(resource))
        {
            Writer.WriteStartObject(endpoint.Name);
            Writer.WriteString("scheme", endpoint.UriScheme);
            Writer.WriteString("protocol", endpoint.Protocol.ToString().ToLowerInvariant());
            Writer.WriteString("transport", endpoint.Transport);
            if (port is { } exposed && exposed != targetPort)
            {
                Writer.WriteNumber("port", exposed);
            }

            if (targetPort is { } target)
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
        var variables = await ResourceConfiguration.EnvironmentAsync(resource, ExecutionContext, NullLogger.Instance, CancellationToken);
        if (variables.Count > 0)
        {
            WriteValues("env", variables);
        }
    }

    /// <summary>Writes the arguments, references as expressions.</summary>
    public async Task WriteCommandLineArgumentsAsync(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var arguments = await ResourceConfiguration.ArgumentsAsync(resource, ExecutionContext, NullLogger.Instance, CancellationToken);
        if (arguments.Count == 0)
        {
            return;
        }

        Writer.WriteStartArray("args");
        foreach (var argument in arguments)
        {
            Writer.WriteStringValue(_references.Expression(argument));
            TryAddDependentResources(argument);
        }

        Writer.WriteEndArray();
    }

    /// <summary>Sees to it that the resources that a value refers to are in the manifest, also those that are not in the model.</summary>
    public void TryAddDependentResources(object? value) => _references.Add(value);

    private void WriteValues(string name, IEnumerable<KeyValuePair<string, object>> values)
    {
        Writer.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            Writer.WriteString(key, _references.Expression(value));
            TryAddDependentResources(value);
        }

        Writer.WriteEndObject();
    }
}
