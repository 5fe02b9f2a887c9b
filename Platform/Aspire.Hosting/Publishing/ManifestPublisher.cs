using System.Text.Encodings.Web;
using System.Text.Json;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Pipelines;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Publishing;

/// <summary>The step <c>manifest</c>: writes the model as the JSON that aspirate and other tools read.</summary>
internal static class ManifestPublisher
{
    public const string Name = "manifest";
    private const string DefaultFile = "aspire-manifest.json";
    private static readonly JsonWriterOptions Format = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task PublishAsync(PipelineStepContext context)
    {
        var path = Path.GetFullPath(context.Services.GetRequiredService<IConfiguration>()["Publishing:OutputPath"] ?? DefaultFile);
        path = Directory.Exists(path) ? Path.Combine(path, DefaultFile) : path;
        using var buffer = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(buffer, Format))
        {
            var manifest = new ManifestPublishingContext(context.ExecutionContext, path, writer, context.CancellationToken);
            writer.WriteStartObject();
            writer.WriteStartObject("resources");
            foreach (var resource in context.Model.Resources)
            {
                await WriteAsync(manifest, resource);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        try
        {
            await File.WriteAllBytesAsync(path, buffer.ToArray(), context.CancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DistributedApplicationException($"The manifest {path} cannot be written: {e.Message}", e);
        }
    }

    private static async Task WriteAsync(ManifestPublishingContext manifest, IResource resource)
    {
        Func<ManifestPublishingContext, Task>? write = resource.TryGetLastAnnotation<ManifestPublishingCallbackAnnotation>(out var own) ? own.Callback : resource switch
        {
            ContainerResource container => context => context.WriteContainerAsync(container),
            ProjectResource project => context => WriteProjectAsync(context, project),
            ExecutableResource executable => context => WriteExecutableAsync(context, executable),
            ParameterResource parameter => context => WriteParameter(context, parameter),
            IResourceWithConnectionString connection => context => WriteValue(context, connection),
            _ => null,
        };
        if (write is null)
        {
            return;
        }

        manifest.Writer.WriteStartObject(resource.Name);
        await write(manifest);
        manifest.Writer.WriteEndObject();
    }

    private static async Task WriteProjectAsync(ManifestPublishingContext context, ProjectResource project)
    {
        context.Writer.WriteString("type", "project.v0");
        context.Writer.WriteString("path", context.GetManifestRelativePath(project.Annotations.OfType<IProjectMetadata>().Last().ProjectPath));
        await context.WriteCommandLineArgumentsAsync(project);
        await context.WriteEnvironmentVariablesAsync(project);
        context.WriteBindings(project);
    }

    private static async Task WriteExecutableAsync(ManifestPublishingContext context, ExecutableResource executable)
    {
        context.Writer.WriteString("type", "executable.v0");
        context.Writer.WriteString("workingDirectory", context.GetManifestRelativePath(executable.WorkingDirectory));
        context.Writer.WriteString("command", executable.Command);
        await context.WriteCommandLineArgumentsAsync(executable);
        await context.WriteEnvironmentVariablesAsync(executable);
        context.WriteBindings(executable);
    }

    private static Task WriteParameter(ManifestPublishingContext context, ParameterResource parameter)
    {
        context.Writer.WriteString("type", "parameter.v0");
        context.Writer.WriteString("value", $"{{{parameter.Name}.inputs.value}}");
        context.Writer.WriteStartObject("inputs");
        context.Writer.WriteStartObject("value");
        context.Writer.WriteString("type", "string");
        if (parameter.Secret)
        {
            context.Writer.WriteBoolean("secret", true);
        }

        if (parameter.Default is { } value)
        {
            context.Writer.WriteStartObject("default");
            context.Writer.WriteString("value", value.GetDefaultValue());
            context.Writer.WriteEndObject();
        }

        context.Writer.WriteEndObject();
        context.Writer.WriteEndObject();
        return Task.CompletedTask;
    }

    private static Task WriteValue(ManifestPublishingContext context, IResourceWithConnectionString resource)
    {
        context.Writer.WriteString("type", "value.v0");
        context.WriteConnectionString(resource);
        return Task.CompletedTask;
    }
}
