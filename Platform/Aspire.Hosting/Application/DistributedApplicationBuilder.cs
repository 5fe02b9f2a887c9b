using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Lifecycle;
using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Pipelines;
using Aspire.Hosting.Publishing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aspire.Hosting;

/// <summary>Takes the model of an application, and builds it. <see cref="DistributedApplication.CreateBuilder(string[])" /> makes one.</summary>
public class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private static readonly Dictionary<string, string> Switches = new()
    {
        ["--operation"] = "AppHost:Operation",
        ["--publisher"] = "Publishing:Publisher",
        ["--output-path"] = "Publishing:OutputPath",
        ["--step"] = PipelineRunner.StepKey,
    };

    private readonly HostApplicationBuilder _host;
    private readonly DistributedApplicationExecutionContextOptions _executionOptions;

    /// <summary>A builder of an application with arguments.</summary>
    /// <param name="args">Arguments of the command line.</param>
    public DistributedApplicationBuilder(string[] args)
        : this(new DistributedApplicationOptions { Args = args ?? throw new ArgumentNullException(nameof(args)) })
    {
    }

    /// <summary>A builder of an application with options.</summary>
    /// <param name="options">The options.</param>
    public DistributedApplicationBuilder(DistributedApplicationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = new HostApplicationBuilderSettings { Args = options.Args };
        ApplicationDiagnostics.WriteConstructing(options, settings);
        AppHostAssembly = options.AssemblyName is { } name ? Assembly.Load(name) : Assembly.GetEntryAssembly();
        var metadata = new AppHostMetadata(AppHostAssembly);
        AppHostDirectory = Path.GetFullPath(options.ProjectDirectory ?? metadata.ProjectDirectory ?? Directory.GetCurrentDirectory());
        settings.ApplicationName ??= AppHostAssembly?.GetName().Name;
        settings.ContentRootPath ??= AppHostDirectory;
        _host = Host.CreateApplicationBuilder(settings);
        Configuration.AddCommandLine(options.Args ?? [], Switches);
        var publisher = Configuration["Publishing:Publisher"] ?? string.Empty;
        var publishes = publisher.Length > 0 || string.Equals(Configuration["AppHost:Operation"], "publish", StringComparison.OrdinalIgnoreCase);
        ExecutionContext = new(_executionOptions = new(publishes ? DistributedApplicationOperation.Publish : DistributedApplicationOperation.Run, publisher));
        Configuration[ApplicationHash.Key] ??= ApplicationHash.Of(ExecutionContext, AppHostDirectory, Environment.ApplicationName);
        if (ExecutionContext.IsRunMode && DashboardSettings.IsEnabledFor(options, metadata, Configuration))
        {
            Configuration[OtlpEndpoint.ApiKeyKey] ??= DashboardSettings.NewToken();
            McpSettings.EnsureKey(Configuration);
            Services.AddOptions<TransportOptions>().Configure<IConfiguration>((transport, settings) =>
                transport.AllowUnsecuredTransport = options.AllowUnsecuredTransport || settings[TransportOptions.AllowKey] is "1" || settings.GetValue<bool>(TransportOptions.AllowKey))
                .ValidateOnStart();
            Services.AddSingleton<IValidateOptions<TransportOptions>, TransportOptionsValidator>();
        }

        AddServices(options, metadata);
        Pipeline.AddStep(ManifestPublisher.Name, ManifestPublisher.PublishAsync);
        Pipeline.AddStep(WellKnownPipelineSteps.Publish, _ => Task.CompletedTask);
        ApplicationDiagnostics.Write(ApplicationDiagnostics.Constructed, this);
    }

    /// <inheritdoc />
    public ConfigurationManager Configuration => _host.Configuration;

    /// <inheritdoc />
    public string AppHostDirectory { get; }

    /// <inheritdoc />
    public Assembly? AppHostAssembly { get; }

    /// <inheritdoc />
    public IHostEnvironment Environment => _host.Environment;

    /// <inheritdoc />
    public IServiceCollection Services => _host.Services;

    /// <inheritdoc />
    public IDistributedApplicationEventing Eventing { get; } = new DistributedApplicationEventing();

    /// <inheritdoc />
    public DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <inheritdoc />
    public IResourceCollection Resources { get; } = new ResourceCollection();

    /// <inheritdoc />
    public IDistributedApplicationPipeline Pipeline { get; } = new DistributedApplicationPipeline();

    /// <inheritdoc />
    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        Resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    /// <inheritdoc />
    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource)
        where T : IResource => new ResourceBuilder<T>(this, resource);

    /// <inheritdoc />
    public DistributedApplication Build()
    {
        ApplicationDiagnostics.Write(ApplicationDiagnostics.Building, this);
        var host = _host.Build();
        _executionOptions.Services = host.Services;
        var application = new DistributedApplication(host);
        ApplicationDiagnostics.Write(ApplicationDiagnostics.Built, application);
        return application;
    }

    private void AddServices(DistributedApplicationOptions options, AppHostMetadata metadata)
    {
        _host.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        _host.Logging.AddFilter("Microsoft", LogLevel.Warning);
        _host.Logging.AddFilter("Grpc", LogLevel.Warning);
        // A start that fails is told in one line by whoever started it.
        _host.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // A failed check is a state of its resource, told with it.
        _host.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownOrder.Limit);
        Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        Services.AddHealthChecks();
        Services.AddSingleton<IValidateOptions<HealthCheckServiceOptions>, RegisteredHealthChecks>();
        Services.TryAddSingleton(TimeProvider.System);
        Services.AddSingleton(options);
        Services.AddSingleton(metadata);
        Services.AddSingleton(ExecutionContext);
        Services.AddSingleton(Eventing);
        Services.AddSingleton((DistributedApplicationPipeline)Pipeline);
        Services.AddSingleton<PipelineRunner>();
        Services.AddSingleton(new DistributedApplicationModel(Resources));
        Services.AddSingleton<ApplicationLifecycle>();
        Services.AddSingleton(services => new ResourceNotificationService(services));
        Services.AddSingleton<ResourceLoggerService>();
        Services.AddSingleton(services => new ResourceCommandService(
            services.GetRequiredService<DistributedApplicationModel>(), services.GetRequiredService<ResourceLoggerService>(), services));
        // Without a dashboard nobody sees what a resource waits for, or starts it again.
        Services.Configure<ResourceNotificationServiceOptions>(waits =>
            waits.DefaultWaitBehavior = options.DisableDashboard ? WaitBehavior.StopOnResourceUnavailable : WaitBehavior.WaitOnResourceUnavailable);
        Services.AddSingleton<DashboardSettings>();
        Services.AddSingleton<InteractionService>();
        Services.AddSingleton<IInteractionService>(services => services.GetRequiredService<InteractionService>());
        Services.AddSingleton(new SavedParameters(UserSecretsFile.Of(AppHostAssembly)));
        Services.AddSingleton<ResourceServiceHost>();
        Services.AddSingleton(services => new Lazy<ResourceServiceHost>(services.GetRequiredService<ResourceServiceHost>));
        Services.AddOrchestrator();
    }
}
