using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Streaming.Hosting;

/// <summary>Prepares an AppHost for the streaming platform.</summary>
public static class StreamingBuilderExtensions
{
    /// <summary>
    /// Takes the dashboard's ports from the settings and tells it where cluster, registry and jobs are, looks at every fixed port before
    /// anything starts, watches the services that are to be restarted after a crash, and gives cluster and registry the state of what serves them. Where ports are random
    /// (<c>DcpPublisher:RandomizePorts</c>, as Aspire's builder for tests has it) and no <c>Streaming:DataDirectory</c> is set, the data lie
    /// in a folder of their own that goes with the application. Call it once, before resources are added.
    /// </summary>
    /// <exception cref="DistributedApplicationException">A setting below <c>Streaming</c> is invalid.</exception>
    public static IDistributedApplicationBuilder AddStreaming(this IDistributedApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.ExecutionContext.IsPublishMode)
        {
            return builder;
        }

        var settings = new StreamingSettings(builder);
        if (settings.RandomizesPorts && string.IsNullOrEmpty(builder.Configuration[StreamingSettings.DataDirectoryKey]))
        {
            TemporaryDataDirectory.Add(builder);
        }

        var dashboard = DashboardPorts.Configure(builder);
        builder.Eventing.Subscribe<BeforeStartEvent>((started, _) =>
        {
            RuntimeReporter.Report(started.Services.GetRequiredService<ILoggerFactory>(), RuntimeChoice.Of(builder));
            PortPreflight.Check([.. dashboard, .. PortPreflight.Claims(started.Model.Resources, settings.RandomizesPorts)]);
            DashboardStreams.HandOver(started.Model, builder.Configuration);
            return Task.CompletedTask;
        });
        // Before the host's own: Aspire's has started only when the last resource has, and resources wait for what these do.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService, RestartOnCrashService>());
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService, PartStateService>());
        return builder;
    }
}
