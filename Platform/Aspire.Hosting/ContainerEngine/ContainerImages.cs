using System.Collections.Concurrent;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>Brings the image of a container onto this machine: pulls or builds it, each image once at a time.</summary>
internal sealed class ContainerImages(ValueResolver values)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);

    /// <returns>What the container is made of: a reference, or the id of what was built.</returns>
    /// <exception cref="DistributedApplicationException">The resource has no image, or the engine cannot get it.</exception>
    public async Task<string> PrepareAsync(Engine engine, ContainerResource resource, Action<string, bool> onLine, CancellationToken cancellationToken)
    {
        var reference = ImageName.Of(resource.Annotations.OfType<ContainerImageAnnotation>().LastOrDefault()
            ?? throw new DistributedApplicationException($"Container '{resource.Name}' has no image: call WithImage or WithDockerfile."));
        var build = resource.Annotations.OfType<DockerfileBuildAnnotation>().LastOrDefault();
        // Containers of one Dockerfile share its layers: the second build finds those of the first.
        var gate = _gates.GetOrAdd(build?.DockerfilePath ?? reference, _ => new(1, 1));
        await gate.WaitAsync(cancellationToken);
        try
        {
            return build is null
                ? await PullAsync(engine, resource, reference, onLine, cancellationToken)
                : await BuildAsync(engine, resource, build, onLine, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private static async Task<string> PullAsync(Engine engine, ContainerResource resource, string reference, Action<string, bool> onLine, CancellationToken cancellationToken)
    {
        var policy = resource.Annotations.OfType<ContainerImagePullPolicyAnnotation>().LastOrDefault()?.ImagePullPolicy ?? ImagePullPolicy.Default;
        if (policy != ImagePullPolicy.Always && await engine.ImageIdAsync(reference, cancellationToken) is not null)
        {
            return reference;
        }

        if (policy == ImagePullPolicy.Never)
        {
            throw new DistributedApplicationException($"Image {reference} is not on this machine, and container '{resource.Name}' may not pull it: pull it, or change its pull policy.");
        }

        onLine($"Pulling image {reference}", false);
        await engine.PullAsync(reference, onLine, cancellationToken);
        return reference;
    }

    private async Task<string> BuildAsync(Engine engine, ContainerResource resource, DockerfileBuildAnnotation build, Action<string, bool> onLine, CancellationToken cancellationToken)
    {
        var arguments = new List<string> { "--file", build.DockerfilePath };
        if (build.Stage is not null)
        {
            arguments.AddRange(["--target", build.Stage]);
        }

        foreach (var (name, value) in build.BuildArguments)
        {
            arguments.AddRange(["--build-arg", value is null ? name : $"{name}={await values.TextAsync(value, resource, cancellationToken)}"]);
        }

        using var secrets = new BuildSecrets();
        foreach (var (name, value) in build.BuildSecrets)
        {
            var file = value is FileInfo given ? given.FullName : await secrets.WriteAsync(name, await values.TextAsync(value, resource, cancellationToken), cancellationToken);
            arguments.AddRange(["--secret", $"id={name},src={file}"]);
        }

        onLine($"Building image from {build.DockerfilePath}", false);
        var tag = $"localhost/aspire-{resource.Name.ToLowerInvariant()}:latest";
        await engine.BuildAsync(tag, [.. arguments, build.ContextPath], onLine, cancellationToken);
        // By id: another application may build its own image of that name meanwhile.
        return await engine.ImageIdAsync(tag, cancellationToken) ?? tag;
    }
}
