using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Publishes a process as a container of a Dockerfile: the container takes its place in the model, and shares what was said of it.</summary>
internal static class PublishedContainer
{
    /// <summary>The container that stands for a process; the first time it is made, with the Dockerfile of a folder.</summary>
    public static IResourceBuilder<ContainerResource> Of<T>(IResourceBuilder<T> builder, string folder, out bool isNew)
        where T : IResource
    {
        var resources = builder.ApplicationBuilder.Resources;
        var made = resources.OfType<Replacement>().FirstOrDefault(c => c.Replaced == (IResource)builder.Resource);
        isNew = made is null;
        if (made is not null)
        {
            return builder.ApplicationBuilder.CreateResourceBuilder(made);
        }

        resources.Remove(builder.Resource);
        var container = builder.ApplicationBuilder.AddResource(new Replacement(builder.Resource)).WithImage(builder.Resource.Name).WithDockerfile(folder);
        builder.WithManifestPublishingCallback(context => context.WriteContainerAsync(container.Resource));
        return container;
    }

    /// <summary>Takes the arguments away: they are mostly paths of this machine.</summary>
    public static void ClearArguments(this IResourceBuilder<ContainerResource> container) => container.WithArgs(context => context.Args.Clear());

    private sealed class Replacement(IResource replaced) : ContainerResource(replaced.Name)
    {
        public IResource Replaced { get; } = replaced;

        public override ResourceAnnotationCollection Annotations => Replaced.Annotations;
    }
}
