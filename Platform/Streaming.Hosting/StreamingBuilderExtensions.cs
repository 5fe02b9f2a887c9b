using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;

namespace Streaming.Hosting;

/// <summary>Prepares an AppHost for the streaming platform.</summary>
public static class StreamingBuilderExtensions
{
    /// <summary>
    /// Takes the dashboard's ports from the settings and tells it where cluster, registry and jobs are, looks at every fixed port before anything starts, and watches the services
    /// that are to be restarted after a crash. Call it once, before resources are added.
    /// </summary>
    /// <exception cref="DistributedApplicationException">A setting below <c>Streaming</c> is invalid.</exception>
    public static IDistributedApplicationBuilder AddStreaming(this IDistributedApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.ExecutionContext.IsPublishMode)
        {
            return builder;
        }

        var dashboard = DashboardPorts.Configure(builder);
        builder.Eventing.Subscribe<BeforeStartEvent>((started, _) =>
        {
            PortPreflight.Check([.. dashboard, .. PortPreflight.Claims(started.Model.Resources)]);
            DashboardStreams.HandOver(started.Model, builder.Configuration);
            return Task.CompletedTask;
        });
        builder.Services.AddHostedService<RestartOnCrashService>();
        return builder;
    }
}
