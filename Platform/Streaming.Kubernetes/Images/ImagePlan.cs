using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Kubernetes;

/// <summary>How the images of the model come into the registry: services by the SDK, without an engine; others from their Dockerfile, by one.</summary>
internal static class ImagePlan
{
    /// <param name="context">Model and options.</param>
    /// <param name="engine">docker or podman.</param>
    public static IEnumerable<ImageCommand> Of(GenerateContext context, string engine) =>
        context.Model.Resources.SelectMany(r => r.Resource switch
        {
            ProjectResource project => [Project(context, project)],
            ContainerResource container when container.TryGetLastAnnotation<DockerfileBuildAnnotation>(out var build) => Dockerfile(context, build, engine),
            _ => Array.Empty<ImageCommand>(),
        }).DistinctBy(c => (c.Image, string.Join(' ', c.Arguments)));

    /// <summary>True where an image has a Dockerfile, so that an engine is needed.</summary>
    public static bool NeedsEngine(GenerateContext context) => context.Model.Resources.Any(r => r.Resource.Annotations.OfType<DockerfileBuildAnnotation>().Any());

    private static ImageCommand Project(GenerateContext context, ProjectResource project) => new(context.Options.Image(project.Name), "dotnet",
    [
        "publish", project.Annotations.OfType<IProjectMetadata>().Last().ProjectPath, "-t:PublishContainer", "-c", "Release", "-r", "linux-x64",
        $"-p:ContainerRegistry={context.Options.ContainerRegistryHost}", $"-p:ContainerRepository={context.Options.Repository(project.Name)}",
        $"-p:ContainerImageTag={context.Options.ContainerImageTag}",
        string.Create(CultureInfo.InvariantCulture, $"-p:ContainerUser={PodIdentity.DotNet.User}"),
    ]);

    private static ImageCommand[] Dockerfile(GenerateContext context, DockerfileBuildAnnotation build, string engine)
    {
        var image = context.Options.Image(FlinkNames.ImageName);
        var arguments = build.BuildArguments.SelectMany(a => new[] { "--build-arg", $"{a.Key}={a.Value}" });
        return
        [
            new(image, engine, ["build", "-t", image, "-f", build.DockerfilePath, .. arguments, build.ContextPath]),
            new(image, engine, ["push", image]),
        ];
    }
}
