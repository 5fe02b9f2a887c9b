using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adds .NET projects to an application.</summary>
public static class ProjectResourceBuilderExtensions
{
    private const int ImagePort = 8080;

    /// <summary>Adds a project that the AppHost references, with the addresses, variables and arguments of its launch profile.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource.</param>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, [ResourceName] string name)
        where TProject : IProjectMetadata, new() => builder.AddProject<TProject>(name, _ => { });

    /// <inheritdoc cref="AddProject{TProject}(IDistributedApplicationBuilder, string)" />
    /// <remarks><paramref name="launchProfileName"/>: profile of launchSettings.json; null takes none.</remarks>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, [ResourceName] string name, string? launchProfileName)
        where TProject : IProjectMetadata, new() => builder.AddProject<TProject>(name, options => Choose(options, launchProfileName));

    /// <inheritdoc cref="AddProject{TProject}(IDistributedApplicationBuilder, string)" />
    /// <remarks><paramref name="configure"/>: says how it is added.</remarks>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, [ResourceName] string name, Action<ProjectResourceOptions> configure)
        where TProject : IProjectMetadata, new() => builder.AddProject(name, new TProject(), configure);

    /// <summary>Adds a project by the path of its file, relative to the directory of the AppHost, with the addresses, variables and arguments of its launch profile.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource.</param>
    /// <param name="projectPath">Path of the project file.</param>
    public static IResourceBuilder<ProjectResource> AddProject(this IDistributedApplicationBuilder builder, [ResourceName] string name, string projectPath) =>
        builder.AddProject(name, projectPath, _ => { });

    /// <inheritdoc cref="AddProject(IDistributedApplicationBuilder, string, string)" />
    /// <remarks><paramref name="launchProfileName"/>: profile of launchSettings.json; null takes none.</remarks>
    public static IResourceBuilder<ProjectResource> AddProject(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string projectPath, string? launchProfileName) =>
        builder.AddProject(name, projectPath, options => Choose(options, launchProfileName));

    /// <inheritdoc cref="AddProject(IDistributedApplicationBuilder, string, string)" />
    /// <remarks><paramref name="configure"/>: says how it is added.</remarks>
    public static IResourceBuilder<ProjectResource> AddProject(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string projectPath, Action<ProjectResourceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(projectPath);
        return builder.AddProject(name, new ProjectMetadata(Path.GetFullPath(projectPath, builder.AppHostDirectory)), configure);
    }

    /// <summary>Runs several processes of a project; they share its addresses.</summary>
    /// <param name="builder">The project.</param>
    /// <param name="replicas">Number of processes, at least 1.</param>
    public static IResourceBuilder<ProjectResource> WithReplicas(this IResourceBuilder<ProjectResource> builder, int replicas)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicas, 1);
        return builder.WithAnnotation(new ReplicaAnnotation(replicas), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Leaves out the variable by which a published project believes the proxy in front of it about its clients.</summary>
    public static IResourceBuilder<ProjectResource> DisableForwardedHeaders(this IResourceBuilder<ProjectResource> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new DisableForwardedHeadersAnnotation(), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Adds a C# project or a program of one file, which is built when it starts.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource.</param>
    /// <param name="path">Path of a <c>.cs</c> file, of a project, or of a folder that has one project; relative to the directory of the AppHost.</param>
    public static IResourceBuilder<ProjectResource> AddCSharpApp(this IDistributedApplicationBuilder builder, string name, string path) => builder.AddCSharpApp(name, path, _ => { });

    /// <inheritdoc cref="AddCSharpApp(IDistributedApplicationBuilder, string, string)" />
    /// <remarks><paramref name="configure"/>: says how it is added.</remarks>
    public static IResourceBuilder<CSharpAppResource> AddCSharpApp(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string path, Action<ProjectResourceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(path);
        return builder.AddProject(new CSharpAppResource(name), new ProjectMetadata(Path.GetFullPath(path, builder.AppHostDirectory)), configure);
    }

    /// <summary>Publishes the project as a container of the Dockerfile in its folder, without its arguments; without effect where it runs.</summary>
    /// <param name="builder">The project.</param>
    /// <param name="configure">Says more about the container; a later call adds to it.</param>
    public static IResourceBuilder<T> PublishAsDockerFile<T>(this IResourceBuilder<T> builder, Action<IResourceBuilder<ContainerResource>>? configure = null)
        where T : ProjectResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.ApplicationBuilder.ExecutionContext.IsPublishMode)
        {
            var folder = Path.GetDirectoryName(builder.Resource.Annotations.OfType<IProjectMetadata>().Last().ProjectPath)!;
            var container = PublishedContainer.Of(builder, folder, out var isNew);
            if (isNew)
            {
                container.ClearArguments();
                // The port that the base images of ASP.NET Core listen on.
                container.WithEndpoint("http", e => e.TargetPort ??= ImagePort, createIfNotExists: false).WithEndpoint("https", e => e.TargetPort ??= ImagePort, createIfNotExists: false);
            }

            configure?.Invoke(container);
        }

        return builder;
    }

    /// <summary>Tells the project by ASP.NET Core's variables only about the endpoints that a function takes; several functions all have to.</summary>
    /// <param name="builder">The project.</param>
    /// <param name="filter">Whether an endpoint is told.</param>
    public static IResourceBuilder<ProjectResource> WithEndpointsInEnvironment(this IResourceBuilder<ProjectResource> builder, Func<EndpointAnnotation, bool> filter)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(filter);
        return builder.WithAnnotation(new ListenerFilterAnnotation(filter));
    }

    private static void Choose(ProjectResourceOptions options, string? launchProfileName)
    {
        options.ExcludeLaunchProfile = launchProfileName is null;
        options.LaunchProfileName = launchProfileName;
    }

    private static IResourceBuilder<ProjectResource> AddProject(this IDistributedApplicationBuilder builder, string name, IProjectMetadata project, Action<ProjectResourceOptions> configure) =>
        builder.AddProject(new ProjectResource(name), project, configure);

    private static IResourceBuilder<T> AddProject<T>(this IDistributedApplicationBuilder builder, T resource, IProjectMetadata project, Action<ProjectResourceOptions> configure)
        where T : ProjectResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new ProjectResourceOptions();
        configure(options);
        var added = builder.AddResource(resource).WithAnnotation(project);
        builder.CreateResourceBuilder<ProjectResource>(resource).WithProjectDefaults(project, options);
        return added;
    }
}
