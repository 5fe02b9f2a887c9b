using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Publishing;

public sealed partial class ManifestPublishingContext
{
    /// <summary>Writes a container of an image (<c>container.v0</c>) or of a Dockerfile (<c>container.v1</c>).</summary>
    /// <exception cref="DistributedApplicationException">The container has no image.</exception>
    public async Task WriteContainerAsync(ContainerResource container)
    {
        ArgumentNullException.ThrowIfNull(container);
        var build = container.Annotations.OfType<DockerfileBuildAnnotation>().LastOrDefault();
        Writer.WriteString("type", build is null ? "container.v0" : "container.v1");
        WriteConnectionString(container);
        if (build is not null)
        {
            WriteBuild(build);
        }
        else
        {
            Writer.WriteString("image", container.TryGetContainerImageName(out var image)
                ? image
                : throw new DistributedApplicationException($"Container '{container.Name}' has no image: call WithImage or WithDockerfile."));
        }

        if (container.Entrypoint is { } entrypoint)
        {
            Writer.WriteString("entrypoint", entrypoint);
        }

        await WriteCommandLineArgumentsAsync(container);
        WriteMounts(container, ContainerMountType.Volume, "volumes", "name", source => source);
        WriteMounts(container, ContainerMountType.BindMount, "bindMounts", "source", GetManifestRelativePath!);
        await WriteEnvironmentVariablesAsync(container);
        WriteBindings(container);
    }

    private void WriteBuild(DockerfileBuildAnnotation build)
    {
        Writer.WriteStartObject("build");
        Writer.WriteString("context", GetManifestRelativePath(build.ContextPath));
        Writer.WriteString("dockerfile", GetManifestRelativePath(build.DockerfilePath));
        if (build.Stage is { } stage)
        {
            Writer.WriteString("stage", stage);
        }

        if (!build.HasEntrypoint)
        {
            Writer.WriteBoolean("buildOnly", true);
        }

        if (build.BuildArguments.Count > 0)
        {
            WriteValues("args", build.BuildArguments!);
        }

        if (build.BuildSecrets.Count > 0)
        {
            WriteSecrets(build.BuildSecrets);
        }

        Writer.WriteEndObject();
    }

    private void WriteSecrets(Dictionary<string, object> secrets)
    {
        Writer.WriteStartObject("secrets");
        foreach (var (name, value) in secrets)
        {
            Writer.WriteStartObject(name);
            Writer.WriteString("type", value is FileInfo ? "file" : "env");
            Writer.WriteString(value is FileInfo ? "source" : "value", value is FileInfo file ? GetManifestRelativePath(file.FullName) : _references.Expression(value));
            Writer.WriteEndObject();
            TryAddDependentResources(value);
        }

        Writer.WriteEndObject();
    }

    private void WriteMounts(ContainerResource container, ContainerMountType type, string property, string sourceProperty, Func<string?, string?> source)
    {
        var mounts = container.Annotations.OfType<ContainerMountAnnotation>().Where(m => m.Type == type).ToArray();
        if (mounts.Length == 0)
        {
            return;
        }

        Writer.WriteStartArray(property);
        foreach (var mount in mounts)
        {
            Writer.WriteStartObject();
            if (mount.Source is not null)
            {
                Writer.WriteString(sourceProperty, source(mount.Source));
            }

            Writer.WriteString("target", mount.Target);
            Writer.WriteBoolean("readOnly", mount.IsReadOnly);
            Writer.WriteEndObject();
        }

        Writer.WriteEndArray();
    }
}
