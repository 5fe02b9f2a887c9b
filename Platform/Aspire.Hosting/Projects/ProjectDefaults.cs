using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>What every project is given.</summary>
internal static class ProjectDefaults
{
    public static IResourceBuilder<ProjectResource> WithProjectDefaults(this IResourceBuilder<ProjectResource> builder, IProjectMetadata project, ProjectResourceOptions options)
    {
        if (!options.ExcludeLaunchProfile && !Directory.Exists(project.ProjectPath))
        {
            ProjectBuilds.Check(builder.Resource, project.ProjectPath);
        }

        var application = builder.ApplicationBuilder;
        builder.WithEnvironment("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "in_memory");
        if (application.ExecutionContext.IsRunMode && application.Environment.IsDevelopment())
        {
            builder.WithEnvironment("OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION", "true")
                .WithEnvironment("OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION", "true");
        }

        builder.WithOtlpExporter().WithEnvironment(AddConsole);
        var defaultProfile = application.Configuration["AppHost:DefaultLaunchProfileName"] ?? application.Configuration["DOTNET_LAUNCH_PROFILE"];
        var profile = options.ExcludeLaunchProfile
            ? null
            : LaunchProfile.Read(project.ProjectPath, options.LaunchProfileName, defaultProfile, message => new DistributedApplicationException(message));
        var settings = KestrelSettings.Read(
            project.ProjectPath, application.Configuration["ASPNETCORE_ENVIRONMENT"] ?? application.Configuration["DOTNET_ENVIRONMENT"], options.ExcludeKestrelEndpoints);
        var kestrel = new KestrelEndpoints(builder, settings);
        return application.ExecutionContext.IsRunMode ? builder.WithRunDefaults(profile, kestrel) : builder.WithPublishDefaults(profile, kestrel);
    }

    private static void AddConsole(EnvironmentCallbackContext context)
    {
        if (context.ExecutionContext.IsRunMode)
        {
            context.EnvironmentVariables["DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION"] = "true";
            context.EnvironmentVariables["LOGGING__CONSOLE__FORMATTERNAME"] = "simple";
        }
    }
}
