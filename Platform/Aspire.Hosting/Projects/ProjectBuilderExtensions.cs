using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adds .NET projects to an application.</summary>
public static class ProjectBuilderExtensions
{
    /// <summary>Adds a project that the AppHost references, with the addresses and variables of its launch profile.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource.</param>
    /// <param name="launchProfileName">Profile of launchSettings.json, by default the first that runs the project.</param>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string? launchProfileName = null)
        where TProject : IProjectMetadata, new() => builder.AddProject(name, new TProject(), launchProfileName);

    /// <summary>Adds a project by the path of its file, relative to the directory of the AppHost.</summary>
    /// <inheritdoc cref="AddProject{TProject}" />
    public static IResourceBuilder<ProjectResource> AddProject(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string projectPath, string? launchProfileName = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddProject(name, new ProjectMetadata(Path.GetFullPath(projectPath, builder.AppHostDirectory)), launchProfileName);
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

    internal static IResourceBuilder<ProjectResource> AddProject(this IDistributedApplicationBuilder builder, string name, IProjectMetadata project, string? launchProfileName)
    {
        var resource = builder.AddResource(new ProjectResource(name)).WithAnnotation(project);
        if (LaunchProfile.Read(project.ProjectPath, launchProfileName) is not { } profile)
        {
            return resource;
        }

        if (builder.ExecutionContext.IsPublishMode)
        {
            return resource.WithPublishedDefaults(profile);
        }

        foreach (var url in (profile.ApplicationUrl ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var address = new Uri(url);
            resource.WithEndpoint(address.Scheme, endpoint => (endpoint.UriScheme, endpoint.Transport, endpoint.Port) = (address.Scheme, "http", address.Port));
        }

        return resource.WithEnvironment(context =>
        {
            context.EnvironmentVariables["DOTNET_LAUNCH_PROFILE"] = profile.Name;
            foreach (var (key, value) in profile.EnvironmentVariables ?? [])
            {
                context.EnvironmentVariables[key] = value;
            }
        });
    }

    // A profile's ports and variables are those of a developer's machine: only that there are HTTP endpoints is kept.
    private static IResourceBuilder<ProjectResource> WithPublishedDefaults(this IResourceBuilder<ProjectResource> resource, LaunchProfile profile)
    {
        resource.WithEnvironment("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "in_memory");
        return string.IsNullOrEmpty(profile.ApplicationUrl)
            ? resource
            : resource.WithEnvironment("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true")
                .WithHttpEndpoint()
                .WithHttpsEndpoint()
                .WithEnvironment("HTTP_PORTS", $"{resource.GetEndpoint("http").Property(EndpointProperty.TargetPort)}");
    }
}
